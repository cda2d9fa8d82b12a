package gsi.viewer3d.edit;

import gsi.viewer3d.cloud.PointCloud;
import java.util.Optional;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * What a box stands on, by the points around its foot: the height at which most of them lie, level. One pass over the cloud;
 * any thread.
 */
public final class SupportPlane {

    /** How far beyond the box's sides points of the support may lie, metres. */
    private static final double AROUND = 0.15;
    /** How far beyond the sides the object may still reach, metres. */
    private static final double BESIDE = 0.03;
    /** How far above and below the box's lowest corner the support may be, metres. */
    private static final double REACH = 0.25;
    /** Height of a layer, metres: a few times a depth camera's noise at arm's length. */
    private static final double LAYER = 0.005;
    /** Fewer points in the fullest layer are none. */
    private static final int LEAST_POINTS = 30;

    private SupportPlane() {}

    /**
     * The support, if the cloud shows one.
     *
     * @param up the vertical, world frame, unit length
     */
    public static Optional<GroundPlane> under(EditableBox box, PointCloud cloud, Vector3dc up) {
        GroundPlane foot = new GroundPlane(box.centre(), up);
        double bottom = foot.heightOfBottom(box);
        int layers = (int) Math.round(2 * REACH / LAYER);
        int[] points = new int[layers];
        double[] heights = new double[layers];
        count(box, cloud, foot, bottom - REACH, points, heights);
        int best = 0;
        for (int i = 1; i < layers; i++) {
            best = points[i] > points[best] ? i : best;
        }
        if (points[best] < LEAST_POINTS) {
            return Optional.empty();
        }
        double height = heights[best] / points[best];
        return Optional.of(new GroundPlane(new Vector3d(box.centre()).fma(height, up), up));
    }

    /** Into layers from {@code lowest} upwards, by height above the plane through the box's centre. */
    private static void count(
            EditableBox box, PointCloud cloud, GroundPlane centre, double lowest, int[] points, double[] heights) {
        float[] xyz = cloud.xyz();
        EditableBox near = box.grown(AROUND);
        double square = Math.pow(near.radius() + REACH, 2);
        Vector3d p = new Vector3d();
        for (int i = 0; i + 2 < xyz.length; i += 3) {
            p.set(cloud.origin()).add(xyz[i], xyz[i + 1], xyz[i + 2]);
            if (p.distanceSquared(box.centre()) > square) {
                continue;
            }
            double height = centre.height(p);
            int layer = (int) Math.floor((height - lowest) / LAYER);
            if (layer >= 0 && layer < points.length && isAround(box, near, p, centre.normal())) {
                points[layer]++;
                heights[layer] += height;
            }
        }
    }

    /** Beside the box: over its footprint is the object itself, whose flat top could be taken for a table. */
    private static boolean isAround(EditableBox box, EditableBox near, Vector3dc p, Vector3dc up) {
        int vertical = BoxFit.verticalAxis(box, up);
        Vector3d own = box.toOwn(p).absolute();
        boolean beside = false;
        for (int axis = 0; axis < 3; axis++) {
            if (axis != vertical) {
                if (own.get(axis) > near.size().get(axis) / 2) {
                    return false;
                }
                beside |= own.get(axis) > box.size().get(axis) / 2 + BESIDE;
            }
        }
        return beside;
    }
}
