package gsi.viewer3d.cloud;

/**
 * An 8-bit colour image.
 *
 * @param width pixels
 * @param height pixels
 * @param rgb rows from the top, interleaved red, green, blue; shared, not copied
 */
@SuppressWarnings("ArrayRecordComponent") // pixels are shared on purpose; images are never compared
public record RgbImage(int width, int height, byte[] rgb) {

    /** @throws IllegalArgumentException where the size does not match the data */
    public RgbImage {
        if (width <= 0 || height <= 0 || rgb.length != 3L * width * height) {
            throw new IllegalArgumentException(
                    "a photo of " + width + "×" + height + " does not match " + rgb.length + " bytes");
        }
    }

    /** {@code 0xRRGGBB} at the fractions of width and height, both in [0, 1). */
    public int at(double fractionX, double fractionY) {
        int column = (int) (fractionX * width);
        int row = (int) (fractionY * height);
        int i = 3 * (row * width + column);
        return (rgb[i] & 0xFF) << 16 | (rgb[i + 1] & 0xFF) << 8 | (rgb[i + 2] & 0xFF);
    }
}
