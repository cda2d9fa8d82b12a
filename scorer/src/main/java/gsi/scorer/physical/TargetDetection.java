package gsi.scorer.physical;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.geometry.Point3;
import gsi.scorer.geometry.Sameness;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the edited object among the detections of the edited image, whether or not the benchmark's rules do. */
final class TargetDetection {

    /** How far, metres, detections of an object that nobody touched lie apart at most. */
    private static final double NOISE = 0.05;

    private TargetDetection() {}

    /**
     * The detection nearest to {@code goal} that carries the target's label (any, where none does) and is not claimed by
     * another object of the photo.
     */
    static OptionalInt nearestTo(Point3 goal, EditSpec edit, DetectionPair found) {
        Set<Integer> claimed = claimedByOthers(goal, edit, found);
        boolean labelled = found.edited().stream().anyMatch(d -> isLabelled(d, edit.target()));
        return nearest(
                goal,
                found.edited(),
                indices(found.edited())
                        .filter(i -> !claimed.contains(i)
                                && (!labelled || isLabelled(found.edited().get(i), edit.target()))));
    }

    private static Set<Integer> claimedByOthers(Point3 goal, EditSpec edit, DetectionPair found) {
        OptionalInt own = own(edit, found.origin());
        Set<Integer> claimed = new HashSet<>();
        for (int o = 0; o < found.origin().size(); o++) {
            if (own.isPresent() && own.getAsInt() == o) {
                continue;
            }
            Point3 place = found.origin().get(o).cuboid().centre();
            nearest(place, found.edited(), indices(found.edited())).ifPresent(i -> {
                Point3 centre = found.edited().get(i).cuboid().centre();
                double away = centre.distanceTo(place);
                if (away < NOISE && away < centre.distanceTo(goal)) {
                    claimed.add(i);
                }
            });
        }
        return claimed;
    }

    /** The photo's detection of the target itself. */
    private static OptionalInt own(EditSpec edit, List<Detection> origin) {
        return nearest(
                edit.original().centre(),
                origin,
                indices(origin).filter(i -> Sameness.same(origin.get(i).cuboid(), edit.original(), Sameness.BOX_3D)));
    }

    private static IntStream indices(List<Detection> detections) {
        return IntStream.range(0, detections.size());
    }

    /** Detections at NaN or infinity are nowhere near. */
    private static OptionalInt nearest(Point3 place, List<Detection> detections, IntStream indices) {
        return indices.filter(i -> Double.isFinite(distance(place, detections.get(i))))
                .boxed()
                .min(Comparator.comparingDouble(i -> distance(place, detections.get(i))))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private static double distance(Point3 place, Detection d) {
        return d.cuboid().centre().distanceTo(place);
    }

    private static boolean isLabelled(Detection d, String target) {
        return d.label().strip().toLowerCase(Locale.ROOT).equals(target.strip().toLowerCase(Locale.ROOT));
    }
}
