package gsi.candidates.input;

import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/** Arrays of numbers in JSON, nested or flat. */
final class Numbers {

    private static final int MOST = 64;

    private Numbers() {}

    /** All numbers in row order, at most a matrix full; NaN for what is no number. */
    static double[] of(JsonNode node) {
        double[] out = new double[MOST];
        return Arrays.copyOf(out, collect(node, out, 0, 3));
    }

    private static int collect(JsonNode node, double[] into, int at, int depth) {
        if (at == MOST || depth == 0) {
            return at;
        }
        if (!node.isArray()) {
            if (node.isMissingNode()) {
                return at;
            }
            into[at] = node.isNumber() ? node.doubleValue() : Double.NaN;
            return at + 1;
        }
        int next = at;
        for (JsonNode child : node) {
            next = collect(child, into, next, depth - 1);
        }
        return next;
    }

    static boolean areFinite(double[] values) {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }
}
