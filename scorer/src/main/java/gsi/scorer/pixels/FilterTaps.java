package gsi.scorer.pixels;

import java.util.function.DoubleUnaryOperator;

/**
 * Which input pixels make an output pixel along one axis, and with what weights: a filter placed at half-pixel centres and
 * widened by the scale when shrinking, cut at the border and normalised to a sum of 1. Pillow and PyTorch agree on this.
 *
 * @param first the first input pixel of each output pixel
 * @param count how many input pixels it has
 * @param stride places per output pixel in {@code weights}: the greatest count
 * @param weights output pixel {@code i} has {@code weights[i·stride … i·stride + count[i])}
 */
@SuppressWarnings("ArrayRecordComponent") // a table for inner loops; never compared, never written after it is made
record FilterTaps(int[] first, int[] count, int stride, double[] weights) {

    /** Bilinear: a triangle, one pixel to each side. */
    static FilterTaps triangle(int from, int to) {
        return of(from, to, 1, x -> Math.max(0, 1 - Math.abs(x)));
    }

    /** Pillow's bicubic (a = −0.5), two pixels to each side. */
    static FilterTaps bicubic(int from, int to) {
        return of(from, to, 2, FilterTaps::cubic);
    }

    private static double cubic(double signed) {
        double a = -0.5;
        double x = Math.abs(signed);
        if (x < 1) {
            return ((a + 2) * x - (a + 3)) * x * x + 1;
        }
        return x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0;
    }

    private static FilterTaps of(int from, int to, double radius, DoubleUnaryOperator filter) {
        double scale = (double) from / to;
        double widening = Math.max(1, scale);
        double support = radius * widening;
        int stride = 2 * (int) Math.ceil(support) + 1;
        int[] first = new int[to];
        int[] count = new int[to];
        double[] weights = new double[to * stride];
        for (int i = 0; i < to; i++) {
            double centre = (i + 0.5) * scale;
            int low = Math.max(0, (int) (centre - support + 0.5));
            int n = Math.min(from, (int) (centre + support + 0.5)) - low;
            double sum = 0;
            for (int k = 0; k < n; k++) {
                double w = filter.applyAsDouble((low + k - centre + 0.5) / widening);
                weights[i * stride + k] = w;
                sum += w;
            }
            for (int k = 0; k < n; k++) {
                weights[i * stride + k] /= sum;
            }
            first[i] = low;
            count[i] = n;
        }
        return new FilterTaps(first, count, stride, weights);
    }
}
