package gsi.viewer3d.cloud;

/**
 * Depth along the camera's z axis.
 *
 * @param width pixels
 * @param height pixels
 * @param millimetres rows from the top, unsigned 16 bit, 0 = no measurement; shared, not copied
 */
@SuppressWarnings("ArrayRecordComponent") // pixels are shared on purpose; images are never compared
public record DepthImage(int width, int height, short[] millimetres) {

    /** @throws IllegalArgumentException where the size does not match the data */
    public DepthImage {
        if (width <= 0 || height <= 0 || millimetres.length != (long) width * height) {
            throw new IllegalArgumentException(
                    "a depth image of " + width + "×" + height + " does not match " + millimetres.length + " values");
        }
    }

    /** Metres, 0 where nothing was measured or the pixel lies outside. */
    double metres(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? 0 : (millimetres[y * width + x] & 0xFFFF) * 1e-3;
    }
}
