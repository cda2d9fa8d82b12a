package gsi.app.compare;

import gsi.dataset.geometry.Pixel;
import gsi.dataset.image.Raster;
import org.jspecify.annotations.Nullable;

/**
 * What is at a pixel of the photo.
 *
 * @param x column, from 0
 * @param y row, from 0
 * @param source the photo's colour, {@code 0xFFRRGGBB}
 * @param edited the edited image's colour there
 */
record PixelProbe(int x, int y, int source, int edited) {

    /** Null outside the photo. */
    static @Nullable PixelProbe at(Pixel pixel, Raster source, Raster edited) {
        int x = (int) Math.round(pixel.u());
        int y = (int) Math.round(pixel.v());
        return x < 0 || y < 0 || x >= source.width() || y >= source.height()
                ? null
                : new PixelProbe(x, y, source.argb(x, y), edited.argb(x, y));
    }

    /** The largest of the channels' differences, 0–255. */
    int difference() {
        return Math.max(channel(16), Math.max(channel(8), channel(0)));
    }

    private int channel(int shift) {
        return Math.abs((source >> shift & 0xFF) - (edited >> shift & 0xFF));
    }

    /** Red, green and blue, as a person reads them. */
    static String rgb(int argb) {
        return (argb >> 16 & 0xFF) + " " + (argb >> 8 & 0xFF) + " " + (argb & 0xFF);
    }
}
