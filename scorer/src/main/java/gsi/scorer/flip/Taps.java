package gsi.scorer.flip;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * A filter along one axis.
 *
 * @param weights of the pixels from {@code −radius} to {@code radius} around the one in hand; not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // shared on purpose, never compared
public record Taps(float[] weights) {

    /** Beyond this share of all weights a filter ends: single precision would not see more. */
    private static final double NEGLIGIBLE = 1e-8;

    /** How far it reaches to both sides, pixels. */
    public int radius() {
        return weights.length / 2;
    }

    /** An even, positive curve at the pixels, so that the weights add up to {@code sum}; without tails that do not count. */
    static Taps even(int radius, DoubleUnaryOperator curve, double sum) {
        double[] values = sampled(radius, curve);
        double all = Arrays.stream(values).sum();
        int cut = 0;
        double tail = 2 * values[0];
        while (cut < radius && tail < NEGLIGIBLE * all) {
            cut++;
            tail += 2 * values[cut];
        }
        float[] weights = new float[values.length - 2 * cut];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (values[cut + i] * sum / all);
        }
        return new Taps(weights);
    }

    /** A curve of both signs at the pixels: positive weights add up to 1, negative ones to −1. */
    static Taps balanced(int radius, DoubleUnaryOperator curve) {
        double[] values = sampled(radius, curve);
        double positive = Arrays.stream(values).filter(v -> v > 0).sum();
        double negative = -Arrays.stream(values).filter(v -> v < 0).sum();
        float[] weights = new float[values.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (values[i] / (values[i] > 0 ? positive : negative));
        }
        return new Taps(weights);
    }

    private static double[] sampled(int radius, DoubleUnaryOperator curve) {
        double[] values = new double[2 * radius + 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = curve.applyAsDouble(i - radius);
        }
        return values;
    }
}
