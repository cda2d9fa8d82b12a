package gsi.scorer.physical;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.geometry.Point3;
import gsi.scorer.geometry.Sameness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which detection of the edited image is the edited object and which are the photo's other objects, whether or not the
 * benchmark's own rules find them.
 *
 * <p>Every other detection of the photo claims one detection of the edited image: the nearest pairs of centres first, each
 * detection once, if they are within reach and the detection is nearer to that object's old place than to the goal. Of
 * what nobody claims, the detection nearest to the goal that carries the target's label (any, where none does) is the edited
 * object.
 *
 * @param target index in the edited image's detections
 * @param others for a claimed detection of the edited image, the index of the photo's detection that claims it
 * @param otherObjects how many detections the photo has besides the edited object's own
 */
public record ObjectMatch(OptionalInt target, Map<Integer, Integer> others, int otherObjects) {

    /** How far, metres, detections of an object that nobody touched lie apart at most. */
    public static final double SAME_PLACE = 0.05;

    public ObjectMatch {
        others = Collections.unmodifiableMap(new TreeMap<>(others));
    }

    /**
     * Matches by centres; detections at NaN or infinity are nowhere near anything.
     *
     * @param goal where the edited object should be, camera frame, metres
     * @param reach how far, metres, an untouched object's detections lie apart at most
     */
    public static ObjectMatch find(EditSpec edit, DetectionPair found, Point3 goal, double reach) {
        OptionalInt own = own(edit, found.origin());
        Map<Integer, Integer> others = claims(found, own, goal, reach);
        return new ObjectMatch(
                target(goal, edit, found.edited(), others.keySet()),
                others,
                found.origin().size() - (own.isPresent() ? 1 : 0));
    }

    /** How many of the photo's other objects have no detection in the edited image. */
    public int othersLost() {
        return otherObjects - others.size();
    }

    /** The photo's detection of the edited object itself. */
    public static OptionalInt own(EditSpec edit, List<Detection> origin) {
        return nearest(
                edit.original().centre(),
                origin,
                indices(origin).filter(i -> Sameness.same(origin.get(i).cuboid(), edit.original(), Sameness.BOX_3D)));
    }

    private record Claim(int other, int detection, double distance) {}

    private static Map<Integer, Integer> claims(DetectionPair found, OptionalInt own, Point3 goal, double reach) {
        List<Claim> possible = new ArrayList<>();
        for (int o = 0; o < found.origin().size(); o++) {
            if (own.isPresent() && own.getAsInt() == o) {
                continue;
            }
            Point3 place = found.origin().get(o).cuboid().centre();
            for (int i = 0; i < found.edited().size(); i++) {
                Point3 centre = found.edited().get(i).cuboid().centre();
                double away = centre.distanceTo(place);
                if (away < reach && away < centre.distanceTo(goal)) {
                    possible.add(new Claim(o, i, away));
                }
            }
        }
        possible.sort(Comparator.comparingDouble(Claim::distance));
        boolean[] served = new boolean[found.origin().size()];
        Map<Integer, Integer> claimed = new HashMap<>();
        for (Claim c : possible) {
            if (!served[c.other] && claimed.putIfAbsent(c.detection, c.other) == null) {
                served[c.other] = true;
            }
        }
        return claimed;
    }

    private static OptionalInt target(Point3 goal, EditSpec edit, List<Detection> edited, Set<Integer> claimed) {
        boolean labelled = edited.stream().anyMatch(d -> isLabelled(d, edit.target()));
        return nearest(
                goal,
                edited,
                indices(edited)
                        .filter(i -> !claimed.contains(i) && (!labelled || isLabelled(edited.get(i), edit.target()))));
    }

    private static IntStream indices(List<Detection> detections) {
        return IntStream.range(0, detections.size());
    }

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
