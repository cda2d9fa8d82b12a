package gsi.synth.finish;

/** Soft thresholds, the brush strokes of patterns. */
public final class Step {

    private Step() {}

    /** 0 below a, 1 above b, smooth between. */
    public static double smooth(double a, double b, double x) {
        double t = Math.max(0, Math.min(1, (x - a) / (b - a)));
        return t * t * (3 - 2 * t);
    }

    /** 1 between a and b, with edges of the given width. */
    public static double band(double a, double b, double x, double edge) {
        return smooth(a - edge / 2, a + edge / 2, x) * (1 - smooth(b - edge / 2, b + edge / 2, x));
    }

    /** The fractional part, in [0, 1). */
    public static double fraction(double x) {
        return x - Math.floor(x);
    }

    /** Up and down again: 0 at integers, 1 half way between. */
    public static double triangle(double x) {
        return 1 - Math.abs(2 * fraction(x) - 1);
    }
}
