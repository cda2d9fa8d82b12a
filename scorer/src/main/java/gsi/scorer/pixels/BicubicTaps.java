package gsi.scorer.pixels;

/**
 * Pillow's bicubic resizing (a = −0.5) along one axis: which input pixels make an output pixel, and with what weights, as
 * fixed-point numbers. The filter sits at half-pixel centres, is widened by the scale when shrinking, cut at the border and
 * normalised.
 *
 * @param first the first input pixel of each output pixel
 * @param count how many input pixels it has
 * @param stride places per output pixel in {@code weights}: no count is greater
 * @param weights output pixel {@code i} has {@code weights[i·stride … i·stride + count[i])}, with {@link #PLACES} binary
 *     places
 */
@SuppressWarnings("ArrayRecordComponent") // a table for inner loops; never compared, never written after it is made
public record BicubicTaps(int[] first, int[] count, int stride, int[] weights) {

    /** Binary places: what is left of 32 bits beside 8-bit levels and two bits for overshoot. */
    public static final int PLACES = 22;

    private static final double A = -0.5;
    private static final double RADIUS = 2;

    /** From {@code from} pixels to {@code to}. */
    public static BicubicTaps of(int from, int to) {
        double scale = (double) from / to;
        double widening = Math.max(1, scale);
        double support = RADIUS * widening;
        int stride = 2 * (int) Math.ceil(support) + 1;
        int[] first = new int[to];
        int[] count = new int[to];
        int[] weights = new int[to * stride];
        double[] exact = new double[stride];
        for (int i = 0; i < to; i++) {
            double centre = (i + 0.5) * scale;
            int low = Math.max(0, (int) (centre - support + 0.5));
            int n = Math.min(from, (int) (centre + support + 0.5)) - low;
            double sum = 0;
            for (int k = 0; k < n; k++) {
                exact[k] = cubic((low + k - centre + 0.5) / widening);
                sum += exact[k];
            }
            for (int k = 0; k < n; k++) {
                double w = exact[k] / sum * (1 << PLACES);
                weights[i * stride + k] = (int) (w < 0 ? w - 0.5 : w + 0.5);
            }
            first[i] = low;
            count[i] = n;
        }
        return new BicubicTaps(first, count, stride, weights);
    }

    private static double cubic(double signed) {
        double x = Math.abs(signed);
        if (x < 1) {
            return ((A + 2) * x - (A + 3)) * x * x + 1;
        }
        return x < RADIUS ? (((x - 5) * x + 8) * x - 4) * A : 0;
    }
}
