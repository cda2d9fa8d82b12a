package gsi.candidates.generate;

import java.util.Map;
import java.util.Random;

/** Draws by weight. */
final class Weighted {

    private Weighted() {}

    /** One of the keys, each as often as its value is of the sum; the map's order counts, at least one value is above 0. */
    static <K> K draw(Map<K, Double> weights, Random random) {
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        double left = random.nextDouble() * sum;
        K last = null;
        for (Map.Entry<K, Double> e : weights.entrySet()) {
            if (e.getValue() > 0) {
                last = e.getKey();
                left -= e.getValue();
                if (left < 0) {
                    break;
                }
            }
        }
        if (last == null) {
            throw new IllegalArgumentException("nothing to draw from: " + weights);
        }
        return last;
    }
}
