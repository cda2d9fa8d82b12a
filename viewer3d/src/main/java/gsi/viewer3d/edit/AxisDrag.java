package gsi.viewer3d.edit;

import gsi.viewer3d.camera.Projection;
import gsi.viewer3d.camera.Ray;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/** How far along an axis in space the mouse points. */
final class AxisDrag {

    /** Sine of the angle below which an axis counts as seen end-on: four degrees. */
    private static final double END_ON = 0.07;
    /** A drag leads no farther than this many times the distance from the eye to the anchor. */
    private static final double FARTHEST = 20;

    private AxisDrag() {}

    /** Whether the axis through {@code anchor} is not seen end-on, and the anchor is in front of the viewer. */
    static boolean usable(Projection p, Vector3dc anchor, Vector3dc axis) {
        return p.depth(anchor) > p.near()
                && axis.cross(sight(p, anchor), new Vector3d()).length() > END_ON;
    }

    private static Vector3d sight(Projection p, Vector3dc anchor) {
        Vector3d screen = p.toScreen(anchor, new Vector3d());
        return new Vector3d(p.ray(screen.x, screen.y).direction());
    }

    /**
     * The place on the axis that the mouse is beside, metres from the anchor; 0 where {@link #usable} says no.
     *
     * @param axis unit length
     */
    static double along(Projection p, Vector3dc anchor, Vector3dc axis, double x, double y) {
        if (!usable(p, anchor, axis)) {
            return 0;
        }
        Ray ray = p.ray(x, y);
        Vector3d eye = ray.origin().sub(anchor, new Vector3d());
        return p.orthographic() ? nearestToLine(eye, ray.direction(), axis) : inPlaneOfEye(eye, ray.direction(), axis);
    }

    /** Parallel projection: the nearest points of two lines, whose angle is the same for every mouse position. */
    private static double nearestToLine(Vector3dc start, Vector3dc direction, Vector3dc axis) {
        double cos = axis.dot(direction);
        return (axis.dot(start) - cos * direction.dot(start)) / (1 - cos * cos);
    }

    /**
     * Perspective: in the plane through eye and axis, where the mouse's ray, without its sideways part, meets the axis. That
     * is the closest point as the viewer sees it; unlike the closest point in space it does not run back when the mouse
     * passes beside the point in which the axis vanishes, but stops at the farthest place.
     */
    private static double inPlaneOfEye(Vector3dc eye, Vector3dc direction, Vector3dc axis) {
        double foot = axis.dot(eye);
        Vector3d aside = new Vector3d(eye).fma(-foot, axis);
        double height = aside.length();
        double limit = FARTHEST * eye.length();
        double forward = direction.dot(axis);
        double towards = -direction.dot(aside) / height;
        // Past the vanishing point the ray no longer comes down to the axis: bend it, so that it does so far away.
        double least = height * Math.max(Math.abs(forward), 1e-9) / limit;
        double place = foot + forward * height / Math.max(towards, least);
        return Math.clamp(place, -limit, limit);
    }
}
