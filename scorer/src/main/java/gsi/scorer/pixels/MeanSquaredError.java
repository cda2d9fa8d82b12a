package gsi.scorer.pixels;

import java.util.Arrays;

/** Mean squared difference over kept pixels and channels, 8-bit levels squared (protocol.md §6). */
final class MeanSquaredError {

    /** Rows of the map done in one go. */
    private static final int BAND = 64;

    private MeanSquaredError() {}

    /** NaN if nothing is kept. */
    static double of(PlanarImage a, PlanarImage b, KeepMask kept) {
        return of(a, b, kept, a.height());
    }

    /**
     * The same for images that end in rows of padding.
     *
     * @param padding the first row from which on both show the same
     */
    static double of(PlanarImage a, PlanarImage b, KeepMask kept, int padding) {
        // A sum per column: unlike one sum along the row, this becomes vector instructions.
        double[] sums = new double[a.width()];
        for (int c = 0; c < 3; c++) {
            for (int y = 0; y < padding; y++) {
                int row = (c * a.height() + y) * a.width();
                int[] runs = kept.runs(y);
                for (int i = 0; i < runs.length; i += 2) {
                    addSquares(a.planes(), b.planes(), row, runs[i], runs[i + 1], sums);
                }
            }
        }
        double sum = 0;
        for (double ofColumn : sums) {
            sum += ofColumn;
        }
        return sum / (3.0 * kept.count());
    }

    private static void addSquares(float[] a, float[] b, int row, int from, int to, double[] sums) {
        for (int i = from; i < to; i++) {
            float d = a[row + i] - b[row + i];
            sums[i] += d * d;
        }
    }

    /**
     * The map that {@link #of} is the mean of: per pixel the mean over the channels, rows from the top.
     *
     * @param padding the first row from which on both show the same
     */
    static float[] map(PlanarImage a, PlanarImage b, int padding, Parallelism parallelism) {
        int w = a.width();
        float[] map = new float[w * a.height()];
        parallelism.each(Math.ceilDiv(padding, BAND), band -> {
            double[] sums = new double[w];
            for (int y = band * BAND; y < Math.min((band + 1) * BAND, padding); y++) {
                Arrays.fill(sums, 0);
                for (int c = 0; c < 3; c++) {
                    addSquares(a.planes(), b.planes(), c * map.length + y * w, 0, w, sums);
                }
                thirds(sums, map, y * w, w);
            }
        });
        return map;
    }

    private static void thirds(double[] sums, float[] out, int at, int n) {
        for (int i = 0; i < n; i++) {
            out[at + i] = (float) (sums[i] * (1.0 / 3));
        }
    }
}
