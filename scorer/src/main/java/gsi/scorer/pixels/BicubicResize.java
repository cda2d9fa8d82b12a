package gsi.scorer.pixels;

import gsi.dataset.image.Raster;

/**
 * Resizes 8-bit images as Pillow's bicubic does, bit for bit: along x, then along y, each in fixed point with 22 binary
 * places and rounded to 8 bit.
 */
public final class BicubicResize {

    /** Output rows done in one go. */
    private static final int BAND = 128;

    private BicubicResize() {}

    /** To a size in pixels; an image that has it comes back as it is. */
    public static Raster resize(Raster image, int width, int height) {
        return resize(image, width, height, Parallelism.ONE_THREAD);
    }

    /** The same on one thread or all cores. */
    static Raster resize(Raster image, int width, int height, Parallelism parallelism) {
        if (image.width() == width && image.height() == height) {
            return image;
        }
        BicubicRows alongX = new BicubicRows(BicubicTaps.of(image.width(), width), width);
        BicubicTaps alongY = BicubicTaps.of(image.height(), height);
        byte[] out = new byte[3 * width * height];
        parallelism.each(Math.ceilDiv(height, BAND), band -> {
            int from = band * BAND;
            new BicubicBand(image, alongX, alongY).rows(from, Math.min(from + BAND, height), out);
        });
        return new Raster(width, height, out);
    }
}
