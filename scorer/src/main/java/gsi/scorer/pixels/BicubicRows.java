package gsi.scorer.pixels;

/** Resizes rows of interleaved 8-bit pixels along x, in fixed point, rounded to 8 bit. Immutable. */
final class BicubicRows {

    /** What the bicubic filter has unless it is widened to shrink: then a loop without branches does it. */
    private static final int FEW = 4;

    private static final int HALF = 1 << (BicubicTaps.PLACES - 1);

    private final BicubicTaps taps;
    private final int width;

    /** Per column four weights, where there are no more; 0 for a tap that is missing. */
    private final int[] few;

    BicubicRows(BicubicTaps taps, int width) {
        this.taps = taps;
        this.width = width;
        this.few = few(taps, width);
    }

    private static int[] few(BicubicTaps taps, int width) {
        int[] few = new int[FEW * width];
        for (int x = 0; x < width; x++) {
            if (taps.count()[x] > FEW) {
                return new int[0];
            }
            System.arraycopy(taps.weights(), x * taps.stride(), few, FEW * x, taps.count()[x]);
        }
        return few;
    }

    /** How long an input row must be: taps that are missing at its end are read, and weigh nothing. */
    static int inputLength(int imageWidth) {
        return 3 * (imageWidth + FEW);
    }

    /** Numbers in a resized row. */
    int length() {
        return 3 * width;
    }

    /** Resizes a row of levels. */
    void resize(int[] in, int[] out) {
        if (few.length > 0) {
            fourTaps(in, out);
        } else {
            anyTaps(in, out);
        }
        for (int i = 0; i < 3 * width; i++) {
            out[i] = Math.max(0, Math.min(out[i] >> BicubicTaps.PLACES, 255));
        }
    }

    private void fourTaps(int[] in, int[] out) {
        int[] first = taps.first();
        for (int x = 0; x < width; x++) {
            int i = 3 * first[x];
            int a = few[4 * x];
            int b = few[4 * x + 1];
            int c = few[4 * x + 2];
            int d = few[4 * x + 3];
            out[3 * x] = HALF + a * in[i] + b * in[i + 3] + c * in[i + 6] + d * in[i + 9];
            out[3 * x + 1] = HALF + a * in[i + 1] + b * in[i + 4] + c * in[i + 7] + d * in[i + 10];
            out[3 * x + 2] = HALF + a * in[i + 2] + b * in[i + 5] + c * in[i + 8] + d * in[i + 11];
        }
    }

    private void anyTaps(int[] in, int[] out) {
        int[] weights = taps.weights();
        for (int x = 0; x < width; x++) {
            int r = HALF;
            int g = HALF;
            int b = HALF;
            int at = x * taps.stride();
            int end = at + taps.count()[x];
            for (int i = 3 * taps.first()[x]; at < end; at++, i += 3) {
                int w = weights[at];
                r += w * in[i];
                g += w * in[i + 1];
                b += w * in[i + 2];
            }
            out[3 * x] = r;
            out[3 * x + 1] = g;
            out[3 * x + 2] = b;
        }
    }
}
