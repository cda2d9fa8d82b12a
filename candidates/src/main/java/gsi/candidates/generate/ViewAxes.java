package gsi.candidates.generate;

import gsi.candidates.model.Ground;
import gsi.candidates.model.Scene;
import gsi.candidates.model.SceneObject;
import gsi.dataset.geometry.Direction;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Point3;
import java.util.Optional;

/**
 * Left, away and up as somebody who looks at the photo means them: the camera's axes, level on the ground. All of unit length,
 * camera frame, at right angles to each other.
 *
 * @param right to the photo's right
 * @param away from the camera along the ground
 * @param up against gravity
 * @param steep the share of the camera's viewing axis that is level, 0 to 1: near 0 it looks straight down and "away" has
 *     no meaning
 */
record ViewAxes(Point3 right, Point3 away, Point3 up, double steep) {

    /** Less of the viewing axis than this along the ground, and people would take "away" for "up in the photo". */
    private static final double LEAST_LEVEL = 0.17;

    /** Of a scene's ground, else of the way the object's box stands. */
    static ViewAxes of(Scene scene, SceneObject object) {
        Ground ground = scene.ground();
        return along(ground != null ? ground.up() : upOf(object.box()));
    }

    private static Point3 upOf(OrientedBox box) {
        Point3 y = box.rotation().column(1);
        return unit(y.times(y.y() > 0 ? -1 : 1));
    }

    private static ViewAxes along(Point3 up) {
        Point3 forward = level(new Point3(0, 0, 1), up);
        Point3 right = level(new Point3(1, 0, 0), up);
        double steep = forward.length();
        // On a rolled camera the two levelled axes are not at right angles; the photo's right counts.
        Point3 r = unit(right);
        Point3 away = cross(r, up);
        return new ViewAxes(r, away.times(away.dot(forward) < 0 ? -1 : 1), up, steep);
    }

    /** The direction's axis; empty where it would have no meaning to a viewer. */
    Optional<Point3> axis(Direction direction) {
        return switch (direction) {
            case LEFT -> Optional.of(right.times(-1));
            case RIGHT -> Optional.of(right);
            case FRONT -> steep < LEAST_LEVEL ? Optional.empty() : Optional.of(away.times(-1));
            case BEHIND -> steep < LEAST_LEVEL ? Optional.empty() : Optional.of(away);
            case ABOVE -> Optional.of(up);
            case BELOW -> Optional.of(up.times(-1));
        };
    }

    /** The part of a vector along the ground. */
    Point3 level(Point3 v) {
        return level(v, up);
    }

    private static Point3 level(Point3 v, Point3 up) {
        return v.minus(up.times(v.dot(up)));
    }

    static Point3 unit(Point3 v) {
        return v.times(1 / v.length());
    }

    static Point3 cross(Point3 a, Point3 b) {
        return new Point3(
                a.y() * b.z() - a.z() * b.y(), a.z() * b.x() - a.x() * b.z(), a.x() * b.y() - a.y() * b.x());
    }

    /** Half of a box's extent along a unit vector, metres. */
    static double halfExtent(OrientedBox box, Point3 along) {
        return (Math.abs(box.rotation().column(0).dot(along)) * box.cuboid().w()
                        + Math.abs(box.rotation().column(1).dot(along)) * box.cuboid().h()
                        + Math.abs(box.rotation().column(2).dot(along)) * box.cuboid().l())
                / 2;
    }
}
