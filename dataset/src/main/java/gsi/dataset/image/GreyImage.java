package gsi.dataset.image;

/**
 * An 8-bit grey image.
 *
 * @param width pixels
 * @param height pixels
 * @param grey rows from the top; shared, not copied: whoever made it no longer writes to it
 */
@SuppressWarnings("ArrayRecordComponent") // pixels are shared on purpose; images are never compared
public record GreyImage(int width, int height, byte[] grey) {
    public GreyImage {
        if (width <= 0 || height <= 0 || grey.length != (long) width * height) {
            throw new IllegalArgumentException(width + "×" + height + " does not match " + grey.length + " bytes");
        }
    }
}
