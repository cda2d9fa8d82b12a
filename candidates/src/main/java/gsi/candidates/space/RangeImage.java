package gsi.candidates.space;

import gsi.dataset.image.DepthMap;

/** How far away the scene is at each pixel of the photo. Safe for many threads. */
@FunctionalInterface
public interface RangeImage {

    /** Depth along the camera's z axis at a pixel of the photo, metres; NaN where nothing was measured or outside. */
    double at(double u, double v);

    /** A depth map of the photo's field of view, in whatever resolution. */
    static RangeImage of(DepthMap depth, int photoWidth, int photoHeight) {
        double sx = depth.width() / (double) photoWidth;
        double sy = depth.height() / (double) photoHeight;
        return (u, v) -> {
            double x = Math.floor((u + 0.5) * sx);
            double y = Math.floor((v + 0.5) * sy);
            if (!(x >= 0 && y >= 0 && x < depth.width() && y < depth.height())) {
                return Double.NaN;
            }
            double z = depth.metres((int) x, (int) y);
            return z > 0 ? z : Double.NaN;
        };
    }
}
