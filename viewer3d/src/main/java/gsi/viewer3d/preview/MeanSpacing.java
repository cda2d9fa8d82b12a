package gsi.viewer3d.preview;

import gsi.viewer3d.cloud.Bounds;
import gsi.viewer3d.cloud.PointCloud;

/** How far apart the points of a cloud are that does not know it. */
final class MeanSpacing {

    private MeanSpacing() {}

    /** As if its points were spread evenly over the surface of the box around its bulk, metres; 0 for an empty cloud. */
    static double of(PointCloud cloud) {
        if (cloud.count() == 0) {
            return 0;
        }
        Bounds b = cloud.core();
        double x = b.maxX() - b.minX();
        double y = b.maxY() - b.minY();
        double z = b.maxZ() - b.minZ();
        return Math.sqrt(2 * (x * y + y * z + z * x) / cloud.count());
    }
}
