package gsi.scorer.pixels;

import gsi.dataset.image.Raster;
import java.util.Arrays;

/** The rows of an image that the output row in hand is made of, resized along x; each is resized once. One thread at a time. */
final class RowWindow {

    /** Row {@code y} is at {@code y mod length}. */
    private float[][] rows = {};

    private int[] held = {};
    private float[] input = {};

    /** Forgets what it holds and makes room. */
    void clear(int rowCount, int rowLength, int imageWidth) {
        if (rows.length < rowCount || rows[0].length < rowLength) {
            rows = new float[rowCount][rowLength];
            held = new int[rowCount];
        }
        Arrays.fill(held, -1);
        if (input.length < RowResize.inputLength(imageWidth)) {
            input = new float[RowResize.inputLength(imageWidth)];
        }
    }

    /** A row of the image, resized: planes blue, green, red. Valid until as many other rows have been asked for as it has room. */
    float[] row(Raster image, int y, RowResize alongX) {
        int slot = y % rows.length;
        if (held[slot] != y) {
            levels(image.rgb(), 3 * y * image.width(), 3 * image.width());
            alongX.resize(input, rows[slot]);
            held[slot] = y;
        }
        return rows[slot];
    }

    private void levels(byte[] rgb, int from, int n) {
        float[] levels = input;
        for (int i = 0; i < n; i++) {
            levels[i] = rgb[from + i] & 0xFF;
        }
    }
}
