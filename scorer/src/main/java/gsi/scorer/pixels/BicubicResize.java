package gsi.scorer.pixels;

import gsi.dataset.image.Raster;
import java.util.Arrays;

/**
 * Resizes 8-bit images as Pillow's bicubic does, bit for bit: along x, then along y, each in fixed point with 22 binary
 * places and rounded to 8 bit.
 */
public final class BicubicResize {

    private static final int HALF = 1 << (BicubicTaps.PLACES - 1);

    private BicubicResize() {}

    /** To a size in pixels; an image that has it comes back as it is. */
    public static Raster resize(Raster image, int width, int height) {
        if (image.width() == width && image.height() == height) {
            return image;
        }
        byte[] wide = alongX(image, BicubicTaps.of(image.width(), width), width);
        return new Raster(width, height, alongY(wide, BicubicTaps.of(image.height(), height), 3 * width, height));
    }

    private static byte[] alongX(Raster image, BicubicTaps taps, int width) {
        int[] weights = taps.weights();
        byte[] in = image.rgb();
        byte[] out = new byte[3 * width * image.height()];
        for (int y = 0; y < image.height(); y++) {
            int row = 3 * y * image.width();
            for (int x = 0; x < width; x++) {
                int from = row + 3 * taps.first()[x];
                int r = HALF;
                int g = r;
                int b = r;
                for (int k = 0; k < taps.count()[x]; k++) {
                    int w = weights[x * taps.stride() + k];
                    r += w * (in[from + 3 * k] & 0xFF);
                    g += w * (in[from + 3 * k + 1] & 0xFF);
                    b += w * (in[from + 3 * k + 2] & 0xFF);
                }
                int to = 3 * (y * width + x);
                out[to] = eightBit(r);
                out[to + 1] = eightBit(g);
                out[to + 2] = eightBit(b);
            }
        }
        return out;
    }

    private static byte[] alongY(byte[] in, BicubicTaps taps, int rowLength, int height) {
        int[] weights = taps.weights();
        byte[] out = new byte[rowLength * height];
        int[] sums = new int[rowLength];
        for (int y = 0; y < height; y++) {
            Arrays.fill(sums, HALF);
            for (int k = 0; k < taps.count()[y]; k++) {
                int w = weights[y * taps.stride() + k];
                int from = (taps.first()[y] + k) * rowLength;
                for (int i = 0; i < rowLength; i++) {
                    sums[i] += w * (in[from + i] & 0xFF);
                }
            }
            for (int i = 0; i < rowLength; i++) {
                out[y * rowLength + i] = eightBit(sums[i]);
            }
        }
        return out;
    }

    private static byte eightBit(int sum) {
        return (byte) Math.clamp(sum >> BicubicTaps.PLACES, 0, 255);
    }
}
