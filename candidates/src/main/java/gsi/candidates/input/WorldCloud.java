package gsi.candidates.input;

import gsi.candidates.model.CameraPose;
import gsi.dataset.geometry.Point3;
import gsi.viewer3d.cloud.PointCloud;
import java.util.Arrays;
import org.joml.Vector3d;

/** Points of a whole scene, brought into one photo's camera frame. */
final class WorldCloud {

    /** What lies farther away does not bear on the objects of a photo, metres. */
    private static final double FARTHEST = 6;

    private WorldCloud() {}

    /** Those in front of the camera. */
    static PointCloud inFront(PointCloud world, CameraPose pose) {
        float[] from = world.xyz();
        float[] xyz = new float[from.length];
        int[] rgb = new int[world.count()];
        int n = 0;
        for (int i = 0; i < world.count(); i++) {
            Point3 p = pose.toCamera(new Point3(
                    world.origin().x() + from[3 * i],
                    world.origin().y() + from[3 * i + 1],
                    world.origin().z() + from[3 * i + 2]));
            if (p.z() > 0 && p.z() < FARTHEST) {
                xyz[3 * n] = (float) p.x();
                xyz[3 * n + 1] = (float) p.y();
                xyz[3 * n + 2] = (float) p.z();
                rgb[n++] = world.rgb()[i];
            }
        }
        return PointCloud.of(new Vector3d(), Arrays.copyOf(xyz, 3 * n), Arrays.copyOf(rgb, n), new float[n]);
    }
}
