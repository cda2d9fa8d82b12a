package gsi.scorer.pixels;

import static gsi.scorer.pixels.StructuralSimilarity.RADIUS;
import static gsi.scorer.pixels.StructuralSimilarity.WINDOW;

import java.util.Arrays;

/**
 * Similarities in a band of rows of one channel, and the memory for it. One thread at a time.
 *
 * <p>The window slides: sums over seven rows are kept for each column and brought forward one row at a time; from them, a row
 * at a time, come the sums over seven columns. A map is stored only where it is asked for. Every loop runs straight over rows,
 * so that the compiler makes vector instructions of it: no branches, few operations each, sums of neighbours in two steps.
 */
final class SimilarityBand {

    private static final double ONE_OF_WINDOW = 1.0 / WINDOW;
    private static final float SAMPLE_COVARIANCE = 49f / 48f;

    /** Per column, of the rows in the window: sums of x, y, x², y², xy. */
    private double[] sumX = {};

    private double[] sumY = {};
    private double[] sumXx = {};
    private double[] sumYy = {};
    private double[] sumXy = {};

    /**
     * Distances to neighbours, {@code shifts[n] = n}: read from memory, because where the compiler knows them it sees that
     * neighbouring sums read the same numbers, shares those, and then finds no vector loads any more.
     */
    private final int[] shifts = {0, 1, 2, 3, 4, 5, 6};

    /** Means over the window's rows, with mirrored columns at both ends. */
    private float[] columnMeans = {};

    private double[] ones = {};
    private double[] pairs = {};

    /** Means over the window of the row in hand. */
    private float[] meanX = {};

    private float[] meanY = {};
    private float[] meanXx = {};
    private float[] meanYy = {};
    private float[] meanXy = {};

    /** Of the similarities of the row in hand. */
    private float[] numerator = {};

    private float[] denominator = {};

    /** Per column: similarities of the band so far. */
    private double[] similarities = {};

    /** Per pixel of the band, where a map is asked for: similarities of the channels so far. */
    private double[] mapped = {};

    /**
     * The sum of similarities over kept pixels.
     *
     * @param from first row
     * @param to row after the last
     */
    double sum(PlanarImage xs, PlanarImage ys, int channel, int from, int to, float c1, float c2, KeepMask kept) {
        int w = xs.width();
        start(xs, ys, channel, from);
        Arrays.fill(similarities, 0, w, 0);
        for (int row = from; row < to; row++) {
            if (row > from) {
                advance(xs, ys, channel, row);
            }
            int[] runs = kept.runs(row);
            if (runs.length > 0) {
                fractions(c1, c2, w);
            }
            for (int i = 0; i < runs.length; i += 2) {
                addQuotients(numerator, denominator, runs[i], runs[i + 1], similarities);
            }
        }
        double sum = 0;
        for (int i = 0; i < w; i++) {
            sum += similarities[i];
        }
        return sum;
    }

    /**
     * The mean over the channels of each pixel's similarity.
     *
     * @param out of all rows of the image; those of the band are written
     */
    void map(PlanarImage xs, PlanarImage ys, int from, int to, float c1, float c2, float[] out) {
        int w = xs.width();
        int n = (to - from) * w;
        if (mapped.length < n) {
            mapped = new double[n];
        }
        Arrays.fill(mapped, 0, n, 0);
        for (int channel = 0; channel < 3; channel++) {
            start(xs, ys, channel, from);
            for (int row = from; row < to; row++) {
                if (row > from) {
                    advance(xs, ys, channel, row);
                }
                fractions(c1, c2, w);
                addQuotients(numerator, denominator, mapped, (row - from) * w, w);
            }
        }
        thirds(mapped, out, from * w, n);
    }

    /** The sums of the first row. */
    private void start(PlanarImage xs, PlanarImage ys, int channel, int from) {
        int w = xs.width();
        int h = xs.height();
        clear(w);
        for (int row = from - RADIUS; row <= from + RADIUS; row++) {
            addRow(xs.planes(), ys.planes(), (channel * h + mirrored(row, h)) * w, w);
        }
    }

    /** From the sums of the row before to those of a row. */
    private void advance(PlanarImage xs, PlanarImage ys, int channel, int row) {
        float[] x = xs.planes();
        float[] y = ys.planes();
        int w = xs.width();
        int h = xs.height();
        int in = (channel * h + mirrored(row + RADIUS, h)) * w;
        int out = (channel * h + mirrored(row - RADIUS - 1, h)) * w;
        slide(x, in, out, sumX, w);
        slide(y, in, out, sumY, w);
        slideSquares(x, in, out, sumXx, w);
        slideSquares(y, in, out, sumYy, w);
        slideProducts(x, y, in, out, sumXy, w);
    }

    /** Numerators and denominators of the row in hand. */
    private void fractions(float c1, float c2, int w) {
        windowMeans(sumX, meanX, w);
        windowMeans(sumY, meanY, w);
        windowMeans(sumXx, meanXx, w);
        windowMeans(sumYy, meanYy, w);
        windowMeans(sumXy, meanXy, w);
        numerators(meanX, meanY, meanXy, c1, c2, numerator, w);
        denominators(meanX, meanY, meanXx, meanYy, c1, c2, denominator, w);
    }

    private void addRow(float[] x, float[] y, int from, int w) {
        for (int i = 0; i < w; i++) {
            float a = x[from + i];
            float b = y[from + i];
            sumX[i] += a;
            sumY[i] += b;
            sumXx[i] += a * a;
            sumYy[i] += b * b;
            sumXy[i] += a * b;
        }
    }

    private static void slide(float[] v, int in, int out, double[] sums, int w) {
        for (int i = 0; i < w; i++) {
            sums[i] += (double) v[in + i] - v[out + i];
        }
    }

    private static void slideSquares(float[] v, int in, int out, double[] sums, int w) {
        for (int i = 0; i < w; i++) {
            float a = v[in + i];
            float b = v[out + i];
            sums[i] += (double) (a * a) - (double) (b * b);
        }
    }

    private static void slideProducts(float[] u, float[] v, int in, int out, double[] sums, int w) {
        for (int i = 0; i < w; i++) {
            float a = u[in + i] * v[in + i];
            float b = u[out + i] * v[out + i];
            sums[i] += (double) a - b;
        }
    }

    /** From sums over the window's rows to means over the window, rounded to single precision after each direction. */
    private void windowMeans(double[] sums, float[] means, int w) {
        float[] m = columnMeans;
        for (int i = 0; i < w; i++) {
            m[i + RADIUS] = (float) (sums[i] * ONE_OF_WINDOW);
        }
        for (int i = 0; i < RADIUS; i++) {
            m[i] = m[2 * RADIUS - 1 - i];
            m[w + RADIUS + i] = m[w + RADIUS - 1 - i];
        }
        addNeighbours(m, shifts[1], ones, pairs, w + 2 * RADIUS - 1);
        ones[w + 2 * RADIUS - 1] = m[w + 2 * RADIUS - 1];
        addPairs(pairs, shifts[2], shifts[4], ones, shifts[6], means, w);
    }

    private static void addNeighbours(float[] v, int next, double[] ones, double[] pairs, int n) {
        for (int i = 0; i < n; i++) {
            ones[i] = v[i];
            pairs[i] = (double) v[i] + v[i + next];
        }
    }

    private static void addPairs(double[] pairs, int second, int third, double[] ones, int last, float[] means, int n) {
        for (int i = 0; i < n; i++) {
            means[i] = (float) ((pairs[i] + pairs[i + second] + pairs[i + third] + ones[i + last]) * ONE_OF_WINDOW);
        }
    }

    /** {@code (2·ux·uy + c1)·(2·vxy + c2)} of the row in hand. */
    private static void numerators(float[] ux, float[] uy, float[] uxy, float c1, float c2, float[] out, int n) {
        for (int i = 0; i < n; i++) {
            float both = ux[i] * uy[i];
            float vxy = SAMPLE_COVARIANCE * (uxy[i] - both);
            out[i] = (2 * both + c1) * (2 * vxy + c2);
        }
    }

    /** {@code (ux² + uy² + c1)·(vx + vy + c2)} of the row in hand. */
    private static void denominators(
            float[] ux, float[] uy, float[] uxx, float[] uyy, float c1, float c2, float[] out, int n) {
        for (int i = 0; i < n; i++) {
            float xx = ux[i] * ux[i];
            float yy = uy[i] * uy[i];
            float vx = SAMPLE_COVARIANCE * (uxx[i] - xx);
            float vy = SAMPLE_COVARIANCE * (uyy[i] - yy);
            out[i] = (xx + yy + c1) * (vx + vy + c2);
        }
    }

    private static void addQuotients(float[] dividends, float[] divisors, int from, int to, double[] sums) {
        for (int i = from; i < to; i++) {
            sums[i] += dividends[i] / divisors[i];
        }
    }

    /** Into double precision: where single would be written at another place than it is read, no vector is made of it. */
    private static void addQuotients(float[] dividends, float[] divisors, double[] sums, int at, int n) {
        for (int i = 0; i < n; i++) {
            sums[at + i] += dividends[i] / divisors[i];
        }
    }

    private static void thirds(double[] sums, float[] out, int at, int n) {
        for (int i = 0; i < n; i++) {
            out[at + i] = (float) (sums[i] * (1.0 / 3));
        }
    }

    /** Row numbers beyond the border, mirrored so that the border row comes twice. */
    private static int mirrored(int i, int n) {
        if (i < 0) {
            return -i - 1;
        }
        return i >= n ? 2 * n - 1 - i : i;
    }

    private void clear(int w) {
        if (sumX.length < w) {
            sumX = new double[w];
            sumY = new double[w];
            sumXx = new double[w];
            sumYy = new double[w];
            sumXy = new double[w];
            int mirroredWidth = w + 2 * RADIUS;
            columnMeans = new float[mirroredWidth];
            ones = new double[mirroredWidth];
            pairs = new double[mirroredWidth];
            meanX = new float[w];
            meanY = new float[w];
            meanXx = new float[w];
            meanYy = new float[w];
            meanXy = new float[w];
            numerator = new float[w];
            denominator = new float[w];
            similarities = new double[w];
        }
        Arrays.fill(sumX, 0, w, 0);
        Arrays.fill(sumY, 0, w, 0);
        Arrays.fill(sumXx, 0, w, 0);
        Arrays.fill(sumYy, 0, w, 0);
        Arrays.fill(sumXy, 0, w, 0);
    }
}
