package gsi.scorer.pixels;

import gsi.dataset.image.Raster;
import java.util.Arrays;

/** Resizes some rows of an image along y; the input rows that they need are resized along x once each. One thread at a time. */
final class BicubicBand {

    private static final int HALF = 1 << (BicubicTaps.PLACES - 1);

    private final Raster image;
    private final BicubicRows alongX;
    private final BicubicTaps alongY;

    /** Input rows, resized along x; row {@code y} is at {@code y mod length}. */
    private final int[][] rows;

    private final int[] held;
    private final int[] input;
    private final int[] sums;

    BicubicBand(Raster image, BicubicRows alongX, BicubicTaps alongY) {
        this.image = image;
        this.alongX = alongX;
        this.alongY = alongY;
        this.rows = new int[alongY.stride()][alongX.length()];
        this.held = new int[rows.length];
        this.input = new int[BicubicRows.inputLength(image.width())];
        this.sums = new int[alongX.length()];
        Arrays.fill(held, -1);
    }

    /** Writes output rows {@code from … to−1} to their place in {@code out}. */
    void rows(int from, int to, byte[] out) {
        int n = sums.length;
        for (int y = from; y < to; y++) {
            Arrays.fill(sums, HALF);
            for (int k = 0; k < alongY.count()[y]; k++) {
                add(row(alongY.first()[y] + k), alongY.weights()[y * alongY.stride() + k], sums, n);
            }
            cut(sums, n);
            int at = y * n;
            for (int i = 0; i < n; i++) {
                out[at + i] = (byte) sums[i];
            }
        }
    }

    private int[] row(int y) {
        int slot = y % rows.length;
        if (held[slot] != y) {
            byte[] rgb = image.rgb();
            int n = 3 * image.width();
            int from = y * n;
            for (int i = 0; i < n; i++) {
                input[i] = rgb[from + i] & 0xFF;
            }
            alongX.resize(input, rows[slot]);
            held[slot] = y;
        }
        return rows[slot];
    }

    private static void add(int[] in, int weight, int[] sums, int n) {
        for (int i = 0; i < n; i++) {
            sums[i] += weight * in[i];
        }
    }

    private static void cut(int[] sums, int n) {
        for (int i = 0; i < n; i++) {
            sums[i] = Math.max(0, Math.min(sums[i] >> BicubicTaps.PLACES, 255));
        }
    }
}
