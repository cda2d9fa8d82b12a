package gsi.dataset.image;

/**
 * An 8-bit RGB image.
 *
 * @param width pixels
 * @param height pixels
 * @param rgb rows from the top, interleaved red, green, blue; length {@code 3·width·height}. Shared, not copied: whoever
 *     made it no longer writes to it
 */
@SuppressWarnings("ArrayRecordComponent") // pixels are shared on purpose; rasters are never compared
public record Raster(int width, int height, byte[] rgb) {
    public Raster {
        if (width <= 0 || height <= 0 || rgb.length != 3L * width * height) {
            throw new IllegalArgumentException(width + "×" + height + " does not match " + rgb.length + " bytes");
        }
    }

    /** Bytes of memory held, for caches that weigh what they keep. */
    public long weight() {
        return rgb.length + 32L;
    }

    /** The pixel as {@code 0xFFRRGGBB}. */
    public int argb(int x, int y) {
        int i = 3 * (y * width + x);
        return 0xFF000000 | (rgb[i] & 0xFF) << 16 | (rgb[i + 1] & 0xFF) << 8 | (rgb[i + 2] & 0xFF);
    }
}
