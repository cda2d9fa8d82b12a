package gsi.scorer.operation;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.geometry.Box2d;
import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Point3;
import gsi.scorer.geometry.Sameness;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The detections of the edited image that can be the edited object, and the one that counts (protocol.md §4).
 *
 * @param indices in the edited image's detections, ascending
 * @param nearest the one whose centre is nearest to the target state's, the first of equals
 * @param detection the same, itself
 */
record Candidates(
        List<Integer> indices,
        OptionalInt nearest,
        @Nullable Detection detection) {

    /** Least movement in 2D, as a share of the wanted one. */
    static final double LEAST_SHARE = 0.2;

    /**
     * Looks through the edited image's detections.
     *
     * @param bound3d below it a detection counts as one of the photo's
     * @param target the state that the edit should end in
     * @param k of the photo; the target's projection is compared with boxes in processed pixels, as the evaluator does
     */
    static Candidates find(DetectionPair found, double bound3d, OrientedBox target, Intrinsics k, Box2d originBox) {
        Box2d goal2d = target.project(k);
        Point3 goal = target.cuboid().centre();
        List<Integer> indices = new ArrayList<>();
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < found.edited().size(); i++) {
            Detection d = found.edited().get(i);
            if (isOfThePhoto(d, found.origin(), bound3d)) {
                continue;
            }
            // NaN fails this comparison and the next, so such a detection never counts.
            if (share(d, goal2d, originBox) > LEAST_SHARE) {
                indices.add(i);
                double distance = d.cuboid().centre().distanceTo(goal);
                if (distance < least) {
                    least = distance;
                    nearest = i;
                }
            }
        }
        return nearest < 0
                ? new Candidates(indices, OptionalInt.empty(), null)
                : new Candidates(
                        indices, OptionalInt.of(nearest), found.edited().get(nearest));
    }

    /** How far the detection's 2D box went from the origin's, as a share of the wanted way. */
    static double share(Detection d, Box2d goal, Box2d originBox) {
        return Sameness.distance(d.box2d(), originBox) / (Sameness.distance(goal, originBox) + Epsilon.RATIO);
    }

    private static boolean isOfThePhoto(Detection d, List<Detection> origin, double bound3d) {
        return origin.stream().anyMatch(o -> Sameness.same(d, o, bound3d));
    }
}
