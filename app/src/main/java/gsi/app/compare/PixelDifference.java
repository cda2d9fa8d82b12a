package gsi.app.compare;

import gsi.dataset.image.Raster;
import gsi.viewer3d.colour.ColourMap;

/** How much each pixel differs between two images: the largest of the three channels' differences, in levels of 0 to 255. */
final class PixelDifference {

    private static final int LEVELS = 256;

    private PixelDifference() {}

    /**
     * Pixel by pixel, rows from the top.
     *
     * @throws IllegalArgumentException if the images differ in size
     */
    static byte[] levels(Raster a, Raster b) {
        if (a.width() != b.width() || a.height() != b.height()) {
            throw new IllegalArgumentException(
                    a.width() + "×" + a.height() + " cannot be compared with " + b.width() + "×" + b.height());
        }
        byte[] p = a.rgb();
        byte[] q = b.rgb();
        byte[] out = new byte[a.width() * a.height()];
        for (int i = 0, k = 0; i < out.length; i++, k += 3) {
            int red = Math.abs((p[k] & 0xFF) - (q[k] & 0xFF));
            int green = Math.abs((p[k + 1] & 0xFF) - (q[k + 1] & 0xFF));
            int blue = Math.abs((p[k + 2] & 0xFF) - (q[k + 2] & 0xFF));
            out[i] = (byte) Math.max(red, Math.max(green, blue));
        }
        return out;
    }

    /**
     * Levels as colours: 0 is the map's first, {@code 255 / gain} and all above are its last.
     *
     * @param gain above 0
     * @return {@code 0xFFRRGGBB} each
     */
    static int[] painted(byte[] levels, double gain, ColourMap map) {
        int[] colours = new int[LEVELS];
        for (int level = 0; level < LEVELS; level++) {
            colours[level] = 0xFF000000 | map.rgb(Math.min(1, level * gain / (LEVELS - 1)));
        }
        int[] out = new int[levels.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = colours[levels[i] & 0xFF];
        }
        return out;
    }
}
