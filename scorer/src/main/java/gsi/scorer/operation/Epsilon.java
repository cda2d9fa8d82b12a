package gsi.scorer.operation;

/** The evaluator's guard against division by zero and the logarithm of zero; it is part of the scores. */
final class Epsilon {

    static final double RATIO = 1e-5;

    private Epsilon() {}

    /** {@code ln²(v + 1e-5)}; NaN where that is negative. */
    static double squaredLog(double v) {
        double ln = Math.log(v + RATIO);
        return ln * ln;
    }
}
