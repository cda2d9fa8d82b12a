package gsi.candidates.filter;

import gsi.candidates.model.Candidate;
import gsi.candidates.space.Solid;
import gsi.dataset.Operation;
import gsi.dataset.geometry.OrientedBox;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How similar candidates are to earlier ones of their object and operation, by where the corners of their boxes end. */
final class EarlierEdits {

    private record Group(String object, Operation operation) {}

    private EarlierEdits() {}

    /**
     * Per candidate the root mean square distance between its target's corners and those of the nearest earlier one,
     * centimetres; 0 for a second remove. Candidates without an earlier one, or without a usable box, are left out.
     */
    static Map<String, Double> distances(List<Candidate> candidates) {
        Map<Group, List<Optional<Solid>>> earlier = new HashMap<>();
        Map<String, Double> nearest = new HashMap<>();
        for (Candidate c : candidates) {
            OrientedBox target = c.target();
            if (target == null && c.operation() != Operation.REMOVE) {
                continue;
            }
            Optional<Solid> end = target == null ? Optional.empty() : Solid.of(target);
            if (target != null && end.isEmpty()) {
                continue;
            }
            List<Optional<Solid>> before =
                    earlier.computeIfAbsent(new Group(c.object().id(), c.operation()), g -> new ArrayList<>());
            before.stream()
                    .mapToDouble(b -> apart(b.orElse(null), end.orElse(null)))
                    .min()
                    .ifPresent(d -> nearest.put(c.id(), 100 * d));
            before.add(end);
        }
        return nearest;
    }

    private static double apart(@Nullable Solid a, @Nullable Solid b) {
        return a == null || b == null ? 0 : cornersApart(a, b);
    }

    /** Root mean square distance between corresponding corners, metres. */
    static double cornersApart(Solid a, Solid b) {
        double sum = 0;
        for (int i = 0; i < 8; i++) {
            double d = a.corner(i).distanceTo(b.corner(i));
            sum += d * d;
        }
        return Math.sqrt(sum / 8);
    }
}
