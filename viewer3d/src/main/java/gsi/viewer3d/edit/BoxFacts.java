package gsi.viewer3d.edit;

import gsi.viewer3d.camera.SceneAxes;
import gsi.viewer3d.cloud.PointCloud;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/** What can be read off a box. */
public final class BoxFacts {

    private BoxFacts() {}

    /**
     * Which way the box's own z axis points, level with the ground: 0 along the scene's forward, positive towards its right.
     * For the photo's axes that is the yaw of a turn about y. Where the z axis is (nearly) vertical, the own x axis tells,
     * which points 90° farther.
     *
     * @return degrees, −180 to 180
     */
    public static double headingDegrees(EditableBox box, SceneAxes axes) {
        Vector3d z = box.axis(2);
        double steep = Math.abs(z.dot(axes.up()));
        // Where both are equally steep, z tells.
        boolean byX = steep > 0.9 && Math.abs(box.axis(0).dot(axes.up())) < steep;
        Vector3d level = byX ? box.axis(0) : z;
        double heading = Math.toDegrees(Math.atan2(level.dot(axes.right()), level.dot(axes.forward())));
        return byX ? Math.IEEEremainder(heading - 90, 360) : heading;
    }

    /** How many points of a cloud lie inside or on the surface. One pass over the coordinates; any thread. */
    public static int pointsInside(EditableBox box, PointCloud cloud) {
        float[] xyz = cloud.xyz();
        Vector3d c = box.centre().sub(cloud.origin(), new Vector3d());
        double[] m = box.rowMajor();
        Vector3dc size = box.size();
        double hx = size.x() / 2;
        double hy = size.y() / 2;
        double hz = size.z() / 2;
        int inside = 0;
        for (int i = 0; i + 2 < xyz.length; i += 3) {
            double dx = xyz[i] - c.x;
            double dy = xyz[i + 1] - c.y;
            double dz = xyz[i + 2] - c.z;
            double x = Math.abs(m[0] * dx + m[3] * dy + m[6] * dz) - hx;
            double y = Math.abs(m[1] * dx + m[4] * dy + m[7] * dz) - hy;
            double z = Math.abs(m[2] * dx + m[5] * dy + m[8] * dz) - hz;
            // One comparison: points in no order would lead a processor's guesses astray at each of three.
            inside += Math.max(x, Math.max(y, z)) <= 0 ? 1 : 0;
        }
        return inside;
    }

    /** From centre to centre, metres. */
    public static double centreDistance(EditableBox a, EditableBox b) {
        return a.centre().distance(b.centre());
    }

    /**
     * From surface to surface, metres: the exact gap of the two oriented boxes; 0 where they touch, overlap, or one is inside
     * the other.
     */
    public static double gap(EditableBox a, EditableBox b) {
        return BoxDistance.between(a, b);
    }

    /** Of the lowest corner above the ground, metres; negative where the box reaches through it. */
    public static double heightAboveGround(EditableBox box, GroundPlane ground) {
        return ground.heightOfBottom(box);
    }
}
