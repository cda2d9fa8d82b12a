package gsi.scorer.pixels;

import gsi.dataset.image.Raster;

/**
 * Resizes 8-bit images as Pillow's bicubic does, bit for bit: along x, then along y, each in fixed point with 22 binary
 * places and rounded to 8 bit.
 */
final class BicubicResize {

    private static final int PLACES = 22;

    private BicubicResize() {}

    static Raster resize(Raster image, int width, int height) {
        if (image.width() == width && image.height() == height) {
            return image;
        }
        byte[] wide = alongX(image, FilterTaps.bicubic(image.width(), width), width);
        return new Raster(width, height, alongY(wide, FilterTaps.bicubic(image.height(), height), 3 * width, height));
    }

    private static byte[] alongX(Raster image, FilterTaps taps, int width) {
        int[] weights = fixed(taps);
        byte[] in = image.rgb();
        byte[] out = new byte[3 * width * image.height()];
        for (int y = 0; y < image.height(); y++) {
            int row = 3 * y * image.width();
            for (int x = 0; x < width; x++) {
                int from = row + 3 * taps.first()[x];
                int r = 1 << (PLACES - 1);
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

    private static byte[] alongY(byte[] in, FilterTaps taps, int rowLength, int height) {
        int[] weights = fixed(taps);
        byte[] out = new byte[rowLength * height];
        int[] sums = new int[rowLength];
        for (int y = 0; y < height; y++) {
            java.util.Arrays.fill(sums, 1 << (PLACES - 1));
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

    private static int[] fixed(FilterTaps taps) {
        int[] out = new int[taps.weights().length];
        for (int i = 0; i < out.length; i++) {
            double w = taps.weights()[i] * (1 << PLACES);
            out[i] = (int) (w < 0 ? w - 0.5 : w + 0.5);
        }
        return out;
    }

    private static byte eightBit(int sum) {
        return (byte) Math.clamp(sum >> PLACES, 0, 255);
    }
}
