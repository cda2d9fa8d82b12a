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

    /**
     * The image fitted into a frame, each pixel the mean of those it covers. An image that fits already comes back as it is.
     *
     * @param maxWidth pixels
     * @param maxHeight pixels
     */
    public Raster shrunkTo(int maxWidth, int maxHeight) {
        double scale = Math.min((double) maxWidth / width, (double) maxHeight / height);
        if (scale >= 1) {
            return this;
        }
        int w = Math.max(1, (int) Math.round(width * scale));
        int h = Math.max(1, (int) Math.round(height * scale));
        byte[] out = new byte[3 * w * h];
        for (int y = 0; y < h; y++) {
            int top = (int) ((long) y * height / h);
            int bottom = Math.max(top + 1, (int) ((long) (y + 1) * height / h));
            for (int x = 0; x < w; x++) {
                int left = (int) ((long) x * width / w);
                int right = Math.max(left + 1, (int) ((long) (x + 1) * width / w));
                meanInto(out, 3 * (y * w + x), left, top, right, bottom);
            }
        }
        return new Raster(w, h, out);
    }

    private void meanInto(byte[] out, int at, int left, int top, int right, int bottom) {
        int r = 0;
        int g = 0;
        int b = 0;
        for (int y = top; y < bottom; y++) {
            for (int i = 3 * (y * width + left), end = 3 * (y * width + right); i < end; i += 3) {
                r += rgb[i] & 0xFF;
                g += rgb[i + 1] & 0xFF;
                b += rgb[i + 2] & 0xFF;
            }
        }
        int n = (right - left) * (bottom - top);
        out[at] = (byte) ((r + n / 2) / n);
        out[at + 1] = (byte) ((g + n / 2) / n);
        out[at + 2] = (byte) ((b + n / 2) / n);
    }
}
