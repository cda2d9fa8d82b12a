package gsi.scorer.pixels;

import gsi.dataset.image.Raster;
import java.util.Arrays;

/**
 * Makes the processed image: antialiased bilinear resize in single precision, centre crop, normalisation, padding, cut to
 * the original size, normalisation undone (protocol.md §5). Only what survives the cuts is computed. One thread at a time.
 *
 * <p>The order of rounding is PyTorch's, first along x, then along y, so that the result is the evaluator's to the last bit; it
 * matters, because SSIM of smooth regions is sensitive to it (2e-5 on a smooth photo). In each sum, the products of the first
 * tap and of whole groups of four after it are rounded before they are added; the rest are fused multiply-adds.
 */
final class Preprocessing {

    /** Mean and standard deviation per channel, blue, green, red. */
    private static final float[] MEAN = {103.53f, 116.28f, 123.675f};

    private static final float[] STD = {57.375f, 57.12f, 58.395f};

    /** Input rows, resized along x, that the output row in hand needs; input row {@code r} is at {@code r mod length}. */
    private float[][] window = {};

    private int[] rowInWindow = {};
    private float[] inputRow = {};

    /** Writes into {@code out}, which has room for {@code 3·width·height} numbers. */
    void run(Raster image, ProcessedSize size, float[] out) {
        int contentWidth = size.contentWidth();
        int plane = size.width() * size.height();
        for (int c = 0; c < 3; c++) {
            Arrays.fill(out, c * plane, (c + 1) * plane, MEAN[c]);
        }
        if (contentWidth == 0 || size.contentHeight() == 0) {
            return;
        }
        TriangleTaps alongX = TriangleTaps.of(image.width(), size.resizedWidth());
        TriangleTaps alongY = TriangleTaps.of(image.height(), size.resizedHeight());
        prepareWindow(alongY.stride(), 3 * contentWidth, 3 * image.width());
        for (int y = 0; y < size.contentHeight(); y++) {
            int row = y + size.cropTop();
            int n = alongY.count()[row];
            int rounded = rounded(n);
            for (int k = 0; k < n; k++) {
                float[] part = resizedRow(image, alongY.first()[row] + k, alongX, size);
                float w = alongY.weights()[row * alongY.stride() + k];
                for (int c = 0; c < 3; c++) {
                    int to = c * plane + y * size.width();
                    if (k == 0) {
                        set(part, c * contentWidth, w, out, to, contentWidth);
                    } else if (k < rounded) {
                        add(part, c * contentWidth, w, out, to, contentWidth);
                    } else {
                        addFused(part, c * contentWidth, w, out, to, contentWidth);
                    }
                }
            }
            for (int c = 0; c < 3; c++) {
                thereAndBack(out, c * plane + y * size.width(), contentWidth, MEAN[c], STD[c]);
            }
        }
    }

    private void prepareWindow(int rows, int rowLength, int inputLength) {
        if (window.length < rows || window[0].length < rowLength) {
            window = new float[rows][rowLength];
        }
        if (rowInWindow.length != window.length) {
            rowInWindow = new int[window.length];
        }
        Arrays.fill(rowInWindow, -1);
        if (inputRow.length < inputLength) {
            inputRow = new float[inputLength];
        }
    }

    /** An input row resized along x: planes blue, green, red of {@code contentWidth} each. */
    private float[] resizedRow(Raster image, int y, TriangleTaps taps, ProcessedSize size) {
        int slot = y % window.length;
        float[] out = window[slot];
        if (rowInWindow[slot] == y) {
            return out;
        }
        rowInWindow[slot] = y;
        float[] weights = taps.weights();
        int width = image.width();
        byte[] rgb = image.rgb();
        for (int x = 0, i = 3 * y * width; x < width; x++, i += 3) {
            inputRow[x] = rgb[i + 2] & 0xFF;
            inputRow[width + x] = rgb[i + 1] & 0xFF;
            inputRow[2 * width + x] = rgb[i] & 0xFF;
        }
        int contentWidth = size.contentWidth();
        for (int x = 0; x < contentWidth; x++) {
            int column = x + size.cropLeft();
            int from = taps.first()[column];
            int n = taps.count()[column];
            int at = column * taps.stride();
            float b = 0;
            float g = 0;
            float r = 0;
            int rounded = rounded(n);
            for (int k = 0; k < rounded; k++) {
                float w = weights[at + k];
                b += w * inputRow[from + k];
                g += w * inputRow[width + from + k];
                r += w * inputRow[2 * width + from + k];
            }
            for (int k = rounded; k < n; k++) {
                float w = weights[at + k];
                b = Math.fma(w, inputRow[from + k], b);
                g = Math.fma(w, inputRow[width + from + k], g);
                r = Math.fma(w, inputRow[2 * width + from + k], r);
            }
            out[x] = b;
            out[contentWidth + x] = g;
            out[2 * contentWidth + x] = r;
        }
        return out;
    }

    /** How many of {@code n} products are rounded before they are added. */
    private static int rounded(int n) {
        return 1 + (n - 1) / 4 * 4;
    }

    private static void set(float[] in, int from, float weight, float[] out, int to, int n) {
        for (int i = 0; i < n; i++) {
            out[to + i] = weight * in[from + i];
        }
    }

    private static void add(float[] in, int from, float weight, float[] out, int to, int n) {
        for (int i = 0; i < n; i++) {
            out[to + i] += weight * in[from + i];
        }
    }

    private static void addFused(float[] in, int from, float weight, float[] out, int to, int n) {
        for (int i = 0; i < n; i++) {
            out[to + i] = Math.fma(weight, in[from + i], out[to + i]);
        }
    }

    /** Normalises and undoes it: nothing but the rounding of single precision remains, and that is in the scores. */
    private static void thereAndBack(float[] v, int from, int n, float mean, float std) {
        for (int i = from; i < from + n; i++) {
            v[i] = (v[i] - mean) / std * std + mean;
        }
    }
}
