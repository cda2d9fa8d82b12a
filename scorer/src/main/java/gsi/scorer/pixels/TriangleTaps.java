package gsi.scorer.pixels;

/**
 * Antialiased bilinear resizing along one axis: which input pixels make an output pixel, and with what weights. A triangle at
 * half-pixel centres, widened by the scale when shrinking, cut at the border, normalised to a sum of 1. All of it in single
 * precision, step by step as PyTorch computes it, so that processed images come out the same to the last bit.
 *
 * @param first the first input pixel of each output pixel
 * @param count how many input pixels it has
 * @param stride places per output pixel in {@code weights}: no count is greater
 * @param weights output pixel {@code i} has {@code weights[i·stride … i·stride + count[i])}
 */
@SuppressWarnings("ArrayRecordComponent") // a table for inner loops; never compared, never written after it is made
public record TriangleTaps(int[] first, int[] count, int stride, float[] weights) {

    /** From {@code from} pixels to {@code to}. */
    public static TriangleTaps of(int from, int to) {
        float scale = (float) from / to;
        float support = Math.max(1, scale);
        float narrowing = scale >= 1 ? 1 / scale : 1;
        int stride = 2 * (int) Math.ceil(support) + 1;
        int[] first = new int[to];
        int[] count = new int[to];
        float[] weights = new float[to * stride];
        for (int i = 0; i < to; i++) {
            float centre = scale * (i + 0.5f);
            int low = Math.max(0, (int) (centre - support + 0.5));
            int n = Math.min(from, (int) (centre + support + 0.5)) - low;
            float sum = 0;
            for (int k = 0; k < n; k++) {
                float w = Math.max(0, 1 - Math.abs((low + k - centre + 0.5f) * narrowing));
                weights[i * stride + k] = w;
                sum += w;
            }
            for (int k = 0; k < n; k++) {
                weights[i * stride + k] /= sum;
            }
            first[i] = low;
            count[i] = n;
        }
        return new TriangleTaps(first, count, stride, weights);
    }
}
