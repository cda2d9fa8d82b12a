package gsi.candidates;

import gsi.candidates.model.FrameMeasures;
import gsi.candidates.model.Ground;
import gsi.candidates.model.Scene;
import gsi.candidates.model.SceneObject;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Point3;
import gsi.dataset.geometry.Rotation;
import java.util.ArrayList;
import java.util.List;

/**
 * A table seen by a camera that looks down at it by some angle. Things are put on it in the table's own frame: x right, z away
 * from the viewer, metres, from the table's middle, which lies 1.5 m from the camera.
 */
public final class Tableau {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 480;
    public static final Intrinsics K = Intrinsics.pinhole(500, 500, 319.5, 239.5);

    private static final Point3 MIDDLE = new Point3(0, 0.1, 1.5);

    private final Rotation tilt;
    private final List<SceneObject> objects = new ArrayList<>();

    /** @param degrees how far the camera looks down; 90 is straight down */
    public Tableau(double degrees) {
        double a = Math.toRadians(degrees);
        tilt = new Rotation(1, 0, 0, 0, Math.cos(a), -Math.sin(a), 0, Math.sin(a), Math.cos(a));
    }

    /** Something of a label that stands on the table, sides w, h, l, turned by some degrees. */
    public Tableau with(String label, double x, double z, double w, double h, double l, double turn) {
        return raised(label, x, 0, z, w, h, l, turn);
    }

    /** The same at a height, metres. */
    public Tableau raised(String label, double x, double up, double z, double w, double h, double l, double turn) {
        Point3 centre = at(x, up + h / 2, z);
        double yaw = Math.toRadians(turn);
        objects.add(new SceneObject(
                Integer.toString(objects.size()),
                label,
                new OrientedBox(
                        new Cuboid(centre.x(), centre.y(), centre.z(), w, h, l, yaw), tilt.times(Rotation.aboutY(yaw))),
                null,
                0.9));
        return this;
    }

    /** A cube of 8 cm. */
    public Tableau cube(String label, double x, double z) {
        return with(label, x, z, 0.08, 0.08, 0.08, 0);
    }

    /** A place on the table in the camera's frame. */
    public Point3 at(double x, double up, double z) {
        return MIDDLE.plus(tilt.apply(new Point3(x, -up, z)));
    }

    /** A direction of the table in the camera's frame. */
    public Point3 direction(double x, double up, double z) {
        return tilt.apply(new Point3(x, -up, z));
    }

    public Rotation tilt() {
        return tilt;
    }

    public Scene scene() {
        return scene("tableau");
    }

    public Scene scene(String id) {
        return new Scene(
                id,
                null,
                WIDTH,
                HEIGHT,
                K,
                null,
                objects,
                null,
                null,
                new Ground(at(0.3, 0, 0.2), direction(0, 1, 0), Ground.Origin.FILE),
                new FrameMeasures(0, Double.NaN, objects.size()));
    }
}
