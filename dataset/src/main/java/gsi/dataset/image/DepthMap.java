package gsi.dataset.image;

/**
 * Depth along the camera's z axis.
 *
 * @param width pixels
 * @param height pixels
 * @param millimetres rows from the top, unsigned 16 bit; 0 = no measurement
 */
@SuppressWarnings("ArrayRecordComponent")
public record DepthMap(int width, int height, short[] millimetres) {
    public DepthMap {
        if (width <= 0 || height <= 0 || millimetres.length != (long) width * height) {
            throw new IllegalArgumentException(width + "×" + height + " does not match " + millimetres.length);
        }
    }

    /** Metres, or 0 where nothing was measured. */
    public double metres(int x, int y) {
        return (millimetres[y * width + x] & 0xFFFF) / 1000.0;
    }
}
