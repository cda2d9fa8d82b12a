package gsi.candidates.generate;

import gsi.dataset.geometry.Direction;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What candidates are drawn from.
 *
 * @param perScene how many are wanted of a scene; fewer come where a scene does not offer so many different ones
 * @param kinds how often each kind is drawn, relative to the others; 0 or absent never
 * @param directions the same for directions of moves
 * @param centimetres distances of moves
 * @param degrees angles of turns, above 0 and at most 180
 * @param factors of scaling
 * @param gapCentimetres between an object and the one it is placed beside
 * @param leastMargin by how much an object must be ahead of others of its label to be called "the leftmost", metres
 * @param axes how moves lead
 */
public record GenerationRule(
        int perScene,
        Map<EditKind, Double> kinds,
        Map<Direction, Double> directions,
        List<Double> centimetres,
        List<Double> degrees,
        List<Double> factors,
        double gapCentimetres,
        double leastMargin,
        MoveAxes axes) {

    /** How the direction of a move becomes a displacement. */
    public enum MoveAxes {
        /** As a viewer means it: the camera's axes, level on the ground. */
        VIEWER,
        /**
         * As the benchmark's generator does: along the box axis that it takes for the camera's, whatever its sign, so that
         * "left" can lead to the right (protocol.md §1, {@code move_bbox.jsonl}).
         */
        BENCHMARK
    }

    /** The benchmark's parameter sets, and the kinds that it does not have. */
    public static final GenerationRule STANDARD = new GenerationRule(
            25,
            Map.of(
                    EditKind.MOVE, 0.35,
                    EditKind.MOVE_ALONG, 0.1,
                    EditKind.PLACE, 0.15,
                    EditKind.ROTATE, 0.15,
                    EditKind.REMOVE, 0.1,
                    EditKind.SCALE, 0.15),
            Map.of(
                    Direction.LEFT, 0.2,
                    Direction.RIGHT, 0.2,
                    Direction.FRONT, 0.2,
                    Direction.BEHIND, 0.2,
                    Direction.ABOVE, 0.1,
                    Direction.BELOW, 0.1),
            List.of(10.0, 20.0, 30.0, 50.0, 70.0, 90.0, 110.0),
            List.of(30.0, 45.0, 60.0, 90.0, 120.0, 150.0, 180.0),
            List.of(0.5, 0.75, 1.25, 1.5, 2.0),
            5,
            0.05,
            MoveAxes.VIEWER);

    /** @throws IllegalArgumentException for a set that nothing can be drawn from, or a value outside its range */
    public GenerationRule {
        kinds = weights("kinds", kinds, new EnumMap<>(EditKind.class));
        directions = weights("directions", directions, new EnumMap<>(Direction.class));
        centimetres = values("distances", centimetres, 1000);
        degrees = values("angles", degrees, 180);
        factors = values("factors", factors, 20);
        if (perScene < 1 || perScene > 10_000) {
            throw new IllegalArgumentException("between 1 and 10000 candidates can be made of a scene, not " + perScene);
        }
        if (!(gapCentimetres >= 0 && gapCentimetres <= 1000) || !(leastMargin >= 0)) {
            throw new IllegalArgumentException("gap and margin are at least 0");
        }
        if (factors.contains(1.0)) {
            throw new IllegalArgumentException("scaling by 1 changes nothing");
        }
    }

    private static <K extends Enum<K>> Map<K, Double> weights(String what, Map<K, Double> from, EnumMap<K, Double> into) {
        double sum = 0;
        for (Map.Entry<K, Double> e : from.entrySet()) {
            if (!(e.getValue() >= 0) || Double.isInfinite(e.getValue())) {
                throw new IllegalArgumentException(
                        "the weight of " + e.getKey() + " among " + what + " is no number from 0 up: " + e.getValue());
            }
            into.put(e.getKey(), e.getValue());
            sum += e.getValue();
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("at least one of the " + what + " needs a weight above 0");
        }
        return Collections.unmodifiableMap(into);
    }

    private static List<Double> values(String what, List<Double> values, double most) {
        if (values.isEmpty() || values.stream().anyMatch(v -> !(v > 0 && v <= most))) {
            throw new IllegalArgumentException(what + " are numbers above 0 and at most " + most + ", at least one: " + values);
        }
        return List.copyOf(values);
    }

    public GenerationRule withPerScene(int n) {
        return new GenerationRule(
                n, kinds, directions, centimetres, degrees, factors, gapCentimetres, leastMargin, axes);
    }

    public GenerationRule withKinds(Map<EditKind, Double> other) {
        return new GenerationRule(
                perScene, other, directions, centimetres, degrees, factors, gapCentimetres, leastMargin, axes);
    }

    public GenerationRule withDirections(Map<Direction, Double> other) {
        return new GenerationRule(
                perScene, kinds, other, centimetres, degrees, factors, gapCentimetres, leastMargin, axes);
    }

    public GenerationRule withCentimetres(List<Double> other) {
        return new GenerationRule(
                perScene, kinds, directions, other, degrees, factors, gapCentimetres, leastMargin, axes);
    }

    public GenerationRule withDegrees(List<Double> other) {
        return new GenerationRule(
                perScene, kinds, directions, centimetres, other, factors, gapCentimetres, leastMargin, axes);
    }

    public GenerationRule withFactors(List<Double> other) {
        return new GenerationRule(
                perScene, kinds, directions, centimetres, degrees, other, gapCentimetres, leastMargin, axes);
    }

    public GenerationRule withAxes(MoveAxes other) {
        return new GenerationRule(
                perScene, kinds, directions, centimetres, degrees, factors, gapCentimetres, leastMargin, other);
    }
}
