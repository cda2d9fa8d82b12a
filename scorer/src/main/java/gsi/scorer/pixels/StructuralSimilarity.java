package gsi.scorer.pixels;

import java.util.Arrays;

/**
 * Mean structural similarity over a mask: 7×7 uniform window, mirrored borders, sample covariance, K1 = 0.01, K2 = 0.03,
 * intermediate means in single precision as the evaluator keeps them (protocol.md §6).
 *
 * <p>The window slides: sums over seven rows are kept for each column and brought forward one row at a time, then sums over
 * seven columns run along the row. No map is stored; the cost per pixel does not depend on the window. One thread at a time.
 */
final class StructuralSimilarity {

    /** Side of the window; smaller images have no SSIM. */
    static final int WINDOW = 7;

    private static final int RADIUS = WINDOW / 2;
    private static final float SAMPLE_COVARIANCE = 49f / 48f;

    /** Per column, of the rows in the window: sums of x, y, x², y², xy. */
    private double[] sumX = {};

    private double[] sumY = {};
    private double[] sumXx = {};
    private double[] sumYy = {};
    private double[] sumXy = {};

    /** The same as means, with mirrored columns at both ends. */
    private float[] meanX = {};

    private float[] meanY = {};
    private float[] meanXx = {};
    private float[] meanYy = {};
    private float[] meanXy = {};

    /**
     * Mean over kept pixels and channels; NaN if none is kept. Both images are at least {@link #WINDOW} wide and high.
     *
     * @param range greatest minus least level, for the constants
     */
    double mean(PlanarImage x, PlanarImage y, float range, KeepMask kept) {
        if (kept.isEmpty()) {
            return Double.NaN;
        }
        prepare(x.width());
        float c1 = (float) ((0.01 * range) * (0.01 * range));
        float c2 = (float) ((0.03 * range) * (0.03 * range));
        double sum = 0;
        for (int channel = 0; channel < 3; channel++) {
            sum += channel(x, y, channel * x.width() * x.height(), c1, c2, kept);
        }
        return sum / (3.0 * kept.count());
    }

    private double channel(PlanarImage x, PlanarImage y, int plane, float c1, float c2, KeepMask kept) {
        int w = x.width();
        int h = x.height();
        clearSums(w);
        for (int row = -RADIUS; row <= RADIUS; row++) {
            addRow(x.planes(), y.planes(), plane + mirrored(row, h) * w, w, 1);
        }
        double sum = 0;
        for (int row = 0; row < h; row++) {
            if (row > 0) {
                addRow(x.planes(), y.planes(), plane + mirrored(row + RADIUS, h) * w, w, 1);
                addRow(x.planes(), y.planes(), plane + mirrored(row - RADIUS - 1, h) * w, w, -1);
            }
            sum += alongRow(row, w, c1, c2, kept);
        }
        return sum;
    }

    private void addRow(float[] x, float[] y, int from, int w, int sign) {
        for (int i = 0; i < w; i++) {
            float a = x[from + i];
            float b = y[from + i];
            sumX[i] += sign * a;
            sumY[i] += sign * b;
            sumXx[i] += sign * (a * a);
            sumYy[i] += sign * (b * b);
            sumXy[i] += sign * (a * b);
        }
    }

    private double alongRow(int row, int w, float c1, float c2, KeepMask kept) {
        means(sumX, meanX, w);
        means(sumY, meanY, w);
        means(sumXx, meanXx, w);
        means(sumYy, meanYy, w);
        means(sumXy, meanXy, w);
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < WINDOW - 1; i++) {
            x += meanX[i];
            y += meanY[i];
            xx += meanXx[i];
            yy += meanYy[i];
            xy += meanXy[i];
        }
        double sum = 0;
        for (int i = 0; i < w; i++) {
            int in = i + WINDOW - 1;
            x += meanX[in];
            y += meanY[in];
            xx += meanXx[in];
            yy += meanYy[in];
            xy += meanXy[in];
            if (kept.keeps(i, row)) {
                sum += similarity(mean(x), mean(y), mean(xx), mean(yy), mean(xy), c1, c2);
            }
            x -= meanX[i];
            y -= meanY[i];
            xx -= meanXx[i];
            yy -= meanYy[i];
            xy -= meanXy[i];
        }
        return sum;
    }

    private static float similarity(float ux, float uy, float uxx, float uyy, float uxy, float c1, float c2) {
        float vx = SAMPLE_COVARIANCE * (uxx - ux * ux);
        float vy = SAMPLE_COVARIANCE * (uyy - uy * uy);
        float vxy = SAMPLE_COVARIANCE * (uxy - ux * uy);
        return ((2 * ux * uy + c1) * (2 * vxy + c2)) / ((ux * ux + uy * uy + c1) * (vx + vy + c2));
    }

    private static float mean(double sum) {
        return (float) (sum / WINDOW);
    }

    private static void means(double[] sums, float[] out, int w) {
        for (int i = 0; i < w; i++) {
            out[i + RADIUS] = (float) (sums[i] / WINDOW);
        }
        for (int i = 0; i < RADIUS; i++) {
            out[i] = out[2 * RADIUS - 1 - i];
            out[w + RADIUS + i] = out[w + RADIUS - 1 - i];
        }
    }

    /** Row numbers beyond the border, mirrored so that the border row comes twice. */
    private static int mirrored(int i, int n) {
        if (i < 0) {
            return -i - 1;
        }
        return i >= n ? 2 * n - 1 - i : i;
    }

    private void prepare(int w) {
        if (sumX.length < w) {
            sumX = new double[w];
            sumY = new double[w];
            sumXx = new double[w];
            sumYy = new double[w];
            sumXy = new double[w];
            int mirroredWidth = w + 2 * RADIUS;
            meanX = new float[mirroredWidth];
            meanY = new float[mirroredWidth];
            meanXx = new float[mirroredWidth];
            meanYy = new float[mirroredWidth];
            meanXy = new float[mirroredWidth];
        }
    }

    private void clearSums(int w) {
        Arrays.fill(sumX, 0, w, 0);
        Arrays.fill(sumY, 0, w, 0);
        Arrays.fill(sumXx, 0, w, 0);
        Arrays.fill(sumYy, 0, w, 0);
        Arrays.fill(sumXy, 0, w, 0);
    }
}
