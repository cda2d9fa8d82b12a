package gsi.viewer3d.cloud;

import org.joml.Vector3d;

/**
 * A pinhole camera without distortion. Pixel coordinates count from the centre of the top-left pixel, as the benchmark's K
 * does (cx = 319.5 is the middle of 640 pixels).
 *
 * @param fx focal length, pixels, greater than 0
 * @param fy focal length, pixels, greater than 0
 * @param cx principal point, pixels
 * @param cy principal point, pixels
 * @param skew K's second entry, pixels
 * @param width of the image that the numbers belong to, pixels
 * @param height of that image, pixels
 */
public record Pinhole(double fx, double fy, double cx, double cy, double skew, int width, int height) {

    /** @throws IllegalArgumentException where no pixel could be projected or unprojected with these numbers */
    public Pinhole {
        if (!(fx > 0 && fy > 0) || !Double.isFinite(fx + fy + cx + cy + skew)) {
            throw new IllegalArgumentException(
                    "unusable camera intrinsics: fx=%s fy=%s cx=%s cy=%s skew=%s".formatted(fx, fy, cx, cy, skew));
        }
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException("unusable image size " + width + "×" + height);
        }
    }

    /** The point seen at pixel (u, v) at {@code depth} metres along z. */
    public Vector3d unproject(double u, double v, double depth) {
        double y = (v - cy) / fy;
        return new Vector3d((u - cx - skew * y) / fx * depth, y * depth, depth);
    }
}
