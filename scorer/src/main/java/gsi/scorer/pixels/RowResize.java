package gsi.scorer.pixels;

import java.util.Arrays;

/**
 * Resizes rows of pixels along x, for the columns that survive the crop. Immutable.
 *
 * <p>The order of rounding is PyTorch's: in each sum, the products of the first tap and of whole groups of four after it are
 * rounded before they are added; the rest are fused multiply-adds.
 */
final class RowResize {

    /** Up to this many taps, which is what photos up to 1344 pixels need, a loop without branches does it. */
    private static final int FEW = 3;

    private final int width;
    private final int stride;
    private final int[] first;
    private final int[] count;
    private final float[] weights;

    /** Weights of the first, second and third tap of each column, where there are no more; 0 for a tap that is missing. */
    private final float[][] few;

    /** For the columns {@code left … left+width−1} of the resized row. */
    RowResize(TriangleTaps taps, int left, int width) {
        this.width = width;
        this.stride = taps.stride();
        this.first = Arrays.copyOfRange(taps.first(), left, left + width);
        this.count = Arrays.copyOfRange(taps.count(), left, left + width);
        this.weights = Arrays.copyOfRange(taps.weights(), left * stride, (left + width) * stride);
        this.few = Arrays.stream(count).max().orElse(0) <= FEW ? byTap() : new float[0][];
    }

    private float[][] byTap() {
        float[][] byTap = new float[FEW][width];
        for (int x = 0; x < width; x++) {
            for (int k = 0; k < count[x]; k++) {
                byTap[k][x] = weights[x * stride + k];
            }
        }
        return byTap;
    }

    /** How many products of {@code taps} are rounded before they are added. */
    static int rounded(int taps) {
        return 1 + (taps - 1) / 4 * 4;
    }

    /** How long an input row must be: taps that are missing at its end are read, and weigh nothing. */
    static int inputLength(int imageWidth) {
        return 3 * (imageWidth + FEW);
    }

    /**
     * Resizes a row.
     *
     * @param rgb levels, interleaved
     * @param bgr receives the planes blue, green, red of the row, one after the other
     */
    void resize(float[] rgb, float[] bgr) {
        if (few.length == FEW) {
            threeTaps(rgb, bgr);
        } else {
            anyTaps(rgb, bgr);
        }
    }

    /** A tap of weight 0 adds 0: levels are not negative, so that not even the sign of a zero depends on it. */
    private void threeTaps(float[] rgb, float[] bgr) {
        float[] w0 = few[0];
        float[] w1 = few[1];
        float[] w2 = few[2];
        int green = width;
        int red = 2 * width;
        for (int x = 0; x < width; x++) {
            int i = 3 * first[x];
            float a = w0[x];
            float b = w1[x];
            float c = w2[x];
            bgr[x] = Math.fma(c, rgb[i + 8], Math.fma(b, rgb[i + 5], a * rgb[i + 2]));
            bgr[green + x] = Math.fma(c, rgb[i + 7], Math.fma(b, rgb[i + 4], a * rgb[i + 1]));
            bgr[red + x] = Math.fma(c, rgb[i + 6], Math.fma(b, rgb[i + 3], a * rgb[i]));
        }
    }

    private void anyTaps(float[] rgb, float[] bgr) {
        for (int x = 0; x < width; x++) {
            int n = count[x];
            int rounded = rounded(n);
            int at = x * stride;
            float b = 0;
            float g = 0;
            float r = 0;
            int i = 3 * first[x];
            for (int k = 0; k < rounded; k++, i += 3) {
                float w = weights[at + k];
                b += w * rgb[i + 2];
                g += w * rgb[i + 1];
                r += w * rgb[i];
            }
            for (int k = rounded; k < n; k++, i += 3) {
                float w = weights[at + k];
                b = Math.fma(w, rgb[i + 2], b);
                g = Math.fma(w, rgb[i + 1], g);
                r = Math.fma(w, rgb[i], r);
            }
            bgr[x] = b;
            bgr[width + x] = g;
            bgr[2 * width + x] = r;
        }
    }
}
