package gsi.scorer.flip;

import java.util.Arrays;

/**
 * From levels to the opponent space in which ꟻLIP filters, and on to CIELab with Hunt's adjustment. Everything is relative to
 * the white D65; opponents are {@code y}, {@code x − y} and {@code y − z}, which are YCxCz without its factors and offset:
 * filters whose weights add up to 1 make no difference between the two, and {@code y} is the achromatic channel, 0–1.
 */
final class Colours {

    /** Linear red, green and blue of sRGB to X, Y and Z. */
    private static final double[][] XYZ = {
        {0.41239080, 0.35758434, 0.18048079},
        {0.21263901, 0.71516868, 0.07219232},
        {0.01933082, 0.11919478, 0.95053215}
    };

    /** The same relative to white: every row adds up to 1. */
    private static final double[][] RELATIVE = relative();

    static final float[] TO_RELATIVE = flat(RELATIVE);
    static final float[] TO_LINEAR = flat(inverse(RELATIVE));

    /** Entries of the table per level. */
    static final int STEPS = 16;

    /** Linear light of levels from 0 to 255, and one more for the last step. */
    static final float[] LINEAR = linear();

    /** CIELab's (6/29)³: below, its root is a straight line. */
    static final float KNEE = (float) (216.0 / 24389);

    static final float SLOPE = (float) (841.0 / 108);

    private Colours() {}

    private static double[][] relative() {
        double[][] rows = new double[3][3];
        for (int r = 0; r < 3; r++) {
            double white = Arrays.stream(XYZ[r]).sum();
            for (int c = 0; c < 3; c++) {
                rows[r][c] = XYZ[r][c] / white;
            }
        }
        return rows;
    }

    /** By cofactors. */
    private static double[][] inverse(double[][] m) {
        double[][] out = new double[3][3];
        double determinant = 0;
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                int r1 = (r + 1) % 3;
                int r2 = (r + 2) % 3;
                int c1 = (c + 1) % 3;
                int c2 = (c + 2) % 3;
                out[c][r] = m[r1][c1] * m[r2][c2] - m[r1][c2] * m[r2][c1];
            }
        }
        for (int c = 0; c < 3; c++) {
            determinant += m[0][c] * out[c][0];
        }
        for (double[] row : out) {
            for (int c = 0; c < 3; c++) {
                row[c] /= determinant;
            }
        }
        return out;
    }

    private static float[] flat(double[][] rows) {
        float[] out = new float[9];
        for (int i = 0; i < 9; i++) {
            out[i] = (float) rows[i / 3][i % 3];
        }
        return out;
    }

    private static float[] linear() {
        float[] table = new float[255 * STEPS + 2];
        for (int i = 0; i < table.length; i++) {
            double v = i / (255.0 * STEPS);
            table[i] = (float) (v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
        }
        return table;
    }

    /** Levels, clipped to 0–255, to linear light of 0–1; between two entries of the table along a line (off by 1e-7). */
    static void light(float[] levels, int at, float[] out, int outAt, int n) {
        float[] table = LINEAR;
        for (int i = 0; i < n; i++) {
            float place = Math.min(Math.max(levels[at + i], 0), 255) * STEPS;
            int k = (int) place;
            out[outAt + i] = table[k] + (place - k) * (table[k + 1] - table[k]);
        }
    }

    /** Linear red, green and blue to opponents. */
    static void opponents(float[] red, float[] green, float[] blue, float[] y, float[] xy, float[] yz, int n) {
        product(TO_RELATIVE, red, green, blue, xy, y, yz, n);
        for (int i = 0; i < n; i++) {
            xy[i] -= y[i];
        }
        for (int i = 0; i < n; i++) {
            yz[i] = y[i] - yz[i];
        }
    }

    /** Opponents to linear red, green and blue within 0–1; the opponents are overwritten. */
    static void lights(float[] y, float[] xy, float[] yz, float[] red, float[] green, float[] blue, int n) {
        for (int i = 0; i < n; i++) {
            xy[i] += y[i];
        }
        for (int i = 0; i < n; i++) {
            yz[i] = y[i] - yz[i];
        }
        product(TO_LINEAR, xy, y, yz, red, green, blue, n);
        clip(red, n);
        clip(green, n);
        clip(blue, n);
    }

    private static void clip(float[] v, int n) {
        for (int i = 0; i < n; i++) {
            v[i] = Math.min(Math.max(v[i], 0), 1);
        }
    }

    /** Linear red, green and blue, which are overwritten, to CIELab with Hunt's adjustment. */
    static void lab(float[] red, float[] green, float[] blue, float[] l, float[] a, float[] b, float[] spare, int n) {
        product(TO_RELATIVE, red, green, blue, l, a, b, n);
        root(l, red, spare, n);
        root(a, green, spare, n);
        root(b, blue, spare, n);
        hunt(red, green, blue, l, a, b, n);
    }

    /** From CIELab's roots of X, Y and Z: colours count the less the darker they are. */
    private static void hunt(float[] x, float[] y, float[] z, float[] l, float[] a, float[] b, int n) {
        for (int i = 0; i < n; i++) {
            float light = 116 * y[i] - 16;
            l[i] = light;
            a[i] = 0.01f * light * (500 * (x[i] - y[i]));
            b[i] = 0.01f * light * (200 * (y[i] - z[i]));
        }
    }

    /** A matrix times three numbers, at each place. */
    private static void product(
            float[] m, float[] in0, float[] in1, float[] in2, float[] out0, float[] out1, float[] out2, int n) {
        row(m[0], m[1], m[2], in0, in1, in2, out0, n);
        row(m[3], m[4], m[5], in0, in1, in2, out1, n);
        row(m[6], m[7], m[8], in0, in1, in2, out2, n);
    }

    private static void row(float u, float v, float w, float[] x, float[] y, float[] z, float[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = u * x[i] + v * y[i] + w * z[i];
        }
    }

    /**
     * CIELab's cube root, which goes on in a straight line below the knee: the root of at least the knee, and what is missing
     * to the knee along the line. The cube root is found from square roots and two steps of Halley's method, because unlike
     * {@link Math#cbrt} these become vector instructions.
     *
     * @param t 0 to about 1, overwritten
     */
    static void root(float[] t, float[] out, float[] spare, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = (Math.min(t[i], KNEE) - KNEE) * SLOPE;
        }
        for (int i = 0; i < n; i++) {
            t[i] = Math.max(t[i], KNEE);
        }
        guess(t, spare, n);
        improve(t, spare, n);
        improve(t, spare, n);
        for (int i = 0; i < n; i++) {
            out[i] += spare[i];
        }
    }

    /** The power 1/4 + 1/16, a tenth off at most. */
    private static void guess(float[] t, float[] out, int n) {
        for (int i = 0; i < n; i++) {
            float fourth = (float) Math.sqrt((float) Math.sqrt(t[i]));
            out[i] = fourth * (float) Math.sqrt((float) Math.sqrt(fourth));
        }
    }

    private static void improve(float[] t, float[] root, int n) {
        for (int i = 0; i < n; i++) {
            float cube = root[i] * root[i] * root[i];
            root[i] = root[i] * (cube + 2 * t[i]) / (2 * cube + t[i]);
        }
    }
}
