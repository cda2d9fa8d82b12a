package gsi.scorer.pixels;

import gsi.dataset.image.Raster;
import java.util.Arrays;

/**
 * Makes the processed image: antialiased bilinear resize in single precision, centre crop, normalisation, padding, cut to
 * the original size, normalisation undone (protocol.md §5). Only what survives the cuts is computed. One thread at a time.
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
        FilterTaps alongX = FilterTaps.triangle(image.width(), size.resizedWidth());
        FilterTaps alongY = FilterTaps.triangle(image.height(), size.resizedHeight());
        float[] weights = single(alongX.weights());
        prepareWindow(alongY.stride(), 3 * contentWidth, 3 * image.width());
        for (int y = 0; y < size.contentHeight(); y++) {
            int row = y + size.cropTop();
            for (int k = 0; k < alongY.count()[row]; k++) {
                float[] part = resizedRow(image, alongY.first()[row] + k, alongX, weights, size);
                float w = (float) alongY.weights()[row * alongY.stride() + k];
                for (int c = 0; c < 3; c++) {
                    add(part, c * contentWidth, w, k == 0, out, c * plane + y * size.width(), contentWidth);
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
    private float[] resizedRow(Raster image, int y, FilterTaps taps, float[] weights, ProcessedSize size) {
        int slot = y % window.length;
        float[] out = window[slot];
        if (rowInWindow[slot] == y) {
            return out;
        }
        rowInWindow[slot] = y;
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
            for (int k = 0; k < n; k++) {
                float w = weights[at + k];
                b += w * inputRow[from + k];
                g += w * inputRow[width + from + k];
                r += w * inputRow[2 * width + from + k];
            }
            out[x] = b;
            out[contentWidth + x] = g;
            out[2 * contentWidth + x] = r;
        }
        return out;
    }

    private static void add(float[] in, int from, float weight, boolean first, float[] out, int to, int n) {
        if (first) {
            for (int i = 0; i < n; i++) {
                out[to + i] = weight * in[from + i];
            }
        } else {
            for (int i = 0; i < n; i++) {
                out[to + i] += weight * in[from + i];
            }
        }
    }

    /** Normalises and undoes it: nothing but the rounding of single precision remains, and that is in the scores. */
    private static void thereAndBack(float[] v, int from, int n, float mean, float std) {
        for (int i = from; i < from + n; i++) {
            v[i] = (v[i] - mean) / std * std + mean;
        }
    }

    private static float[] single(double[] v) {
        float[] out = new float[v.length];
        for (int i = 0; i < v.length; i++) {
            out[i] = (float) v[i];
        }
        return out;
    }
}
