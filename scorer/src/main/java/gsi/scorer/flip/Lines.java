package gsi.scorer.flip;

import java.util.Arrays;

/**
 * Filters rows of pixels along x and along y. The loops run straight over rows so that the compiler makes vector instructions
 * of them: it does so where numbers of one kind are read at several places of an array only if numbers of another kind are
 * written (along x, into double precision), and where all arrays are read at the same place (along y). One thread at a time.
 */
final class Lines {

    /** Weights done in one go along x, and along y. */
    private static final int ACROSS = 5;

    private static final int DOWN = 7;

    private final int[] places = new int[ACROSS];
    private final float[] weights = new float[Math.max(ACROSS, DOWN)];
    private final float[][] rows = new float[DOWN][];
    private double[] sums = {};

    /** Continues a row on both sides with its first and last number. */
    static void extend(float[] row, int margin, int width) {
        Arrays.fill(row, 0, margin, row[margin]);
        Arrays.fill(row, margin + width, margin + width + margin, row[margin + width - 1]);
    }

    /**
     * Along x.
     *
     * @param row with {@code margin} more numbers on either side, see {@link #extend}
     */
    void across(float[] row, int margin, Taps taps, float[] out, int width) {
        if (sums.length < width) {
            sums = new double[width];
        }
        Arrays.fill(sums, 0, width, 0);
        float[] w = taps.weights();
        for (int from = 0; from < w.length; from += ACROSS) {
            for (int k = 0; k < ACROSS; k++) {
                boolean isOne = from + k < w.length;
                places[k] = margin - taps.radius() + (isOne ? from + k : 0);
                weights[k] = isOne ? w[from + k] : 0;
            }
            add(row, places, weights, sums, width);
        }
        round(sums, out, width);
    }

    private static void add(float[] in, int[] places, float[] weights, double[] out, int n) {
        int a = places[0];
        int b = places[1];
        int c = places[2];
        int d = places[3];
        int e = places[4];
        float p = weights[0];
        float q = weights[1];
        float r = weights[2];
        float s = weights[3];
        float t = weights[4];
        for (int i = 0; i < n; i++) {
            out[i] += Math.fma(
                    p,
                    in[a + i],
                    Math.fma(q, in[b + i], Math.fma(r, in[c + i], Math.fma(s, in[d + i], t * in[e + i]))));
        }
    }

    private static void round(double[] in, float[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = (float) in[i];
        }
    }

    /**
     * Along y, added to what {@code out} holds.
     *
     * @param image rows of the image from row {@code first} on; the first and the last continue beyond the border
     * @param last row of the image
     * @param row in hand
     */
    void down(float[][] image, int first, int last, int row, Taps taps, float[] out, int width) {
        float[] w = taps.weights();
        for (int from = 0; from < w.length; from += DOWN) {
            for (int k = 0; k < DOWN; k++) {
                boolean isOne = from + k < w.length;
                int y = row - taps.radius() + (isOne ? from + k : 0);
                rows[k] = image[Math.clamp(y, 0, last) - first];
                weights[k] = isOne ? w[from + k] : 0;
            }
            add(rows[0], rows[1], rows[2], rows[3], rows[4], rows[5], rows[6], weights, out, width);
        }
    }

    private static void add(
            float[] a,
            float[] b,
            float[] c,
            float[] d,
            float[] e,
            float[] f,
            float[] g,
            float[] weights,
            float[] out,
            int n) {
        float p = weights[0];
        float q = weights[1];
        float r = weights[2];
        float s = weights[3];
        float t = weights[4];
        float u = weights[5];
        float v = weights[6];
        for (int i = 0; i < n; i++) {
            float some = Math.fma(p, a[i], Math.fma(q, b[i], Math.fma(r, c[i], out[i])));
            out[i] = Math.fma(s, d[i], Math.fma(t, e[i], Math.fma(u, f[i], Math.fma(v, g[i], some))));
        }
    }
}
