package gsi.scorer.operation;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.Operation;
import gsi.dataset.geometry.Box2d;
import gsi.dataset.geometry.OrientedBox;
import gsi.scorer.geometry.OriginBox;
import gsi.scorer.geometry.Sameness;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Why a detection of the edited image can or cannot be the edited object of a move, rotate or scale (protocol.md §4).
 *
 * @param detection index in the edited image's detections
 * @param reason the first of the evaluator's rules that it fails, or that it fails none
 * @param nearest3d index of the photo's detection that is most like it in 3D; −1 where the photo has none
 * @param difference Euclidean distance between the seven numbers of these two, metres and radians alike
 * @param moved distance between their centres, metres
 * @param nearest2d index of the photo's detection whose 2D box is most like its own; −1 where the photo has none
 * @param pixels Euclidean distance between the four numbers of these two 2D boxes, processed pixels
 * @param share how far its 2D box is from the original's, as a share of the way that was asked for
 * @param toTarget distance of its centre from the target state's, metres
 */
public record CandidateReview(
        int detection,
        Reason reason,
        int nearest3d,
        double difference,
        double moved,
        int nearest2d,
        double pixels,
        double share,
        double toTarget) {

    /** The share that must be exceeded. */
    public static final double LEAST_SHARE = Candidates.LEAST_SHARE;

    /** The evaluator's rules. */
    public enum Reason {
        /** It can be the edited object. */
        CANDIDATE,
        /** The same as one of the photo's detections in 3D. */
        SAME_IN_3D,
        /** The same as one of the photo's detections in 2D. */
        SAME_IN_2D,
        /** Its 2D box is too near to the original's, measured by what was asked. */
        HARDLY_MOVED_IN_2D,
        /** A NaN or an infinity makes it unlike anything. */
        IMPOSSIBLE_NUMBERS
    }

    /** What must be exceeded, in metres and radians alike, to differ from a detection of the photo in 3D. */
    public static double deadZone(Operation operation) {
        return Math.sqrt(bound(operation));
    }

    private static double bound(Operation operation) {
        return operation == Operation.MOVE ? Sameness.BOX_3D : Sameness.BOX_3D_STRICT;
    }

    /** One for every detection of the edited image; none where the evaluator compares none, as for remove. */
    public static List<CandidateReview> of(EditSpec edit, DetectionPair found) {
        Optional<Box2d> originBox = OriginBox.find(found.origin(), edit.original());
        Optional<OrientedBox> target = target(edit);
        if (originBox.isEmpty() || target.isEmpty()) {
            return List.of();
        }
        return IntStream.range(0, found.edited().size())
                .mapToObj(i -> of(i, edit, found, target.get(), originBox.get()))
                .toList();
    }

    private static CandidateReview of(
            int index, EditSpec edit, DetectionPair found, OrientedBox target, Box2d originBox) {
        Detection d = found.edited().get(index);
        List<Detection> origin = found.origin();
        int like3d = nearest(origin, o -> Sameness.distance(d.cuboid(), o.cuboid()));
        int like2d = nearest(origin, o -> Sameness.distance(d.box2d(), o.box2d()));
        double share = Candidates.share(d, target.project(edit.intrinsics()), originBox);
        double toTarget = d.cuboid().centre().distanceTo(target.cuboid().centre());
        Reason reason;
        if (like3d >= 0
                && Sameness.same(
                        d.cuboid(),
                        origin.get(like3d).cuboid(),
                        bound(edit.instruction().operation()))) {
            reason = Reason.SAME_IN_3D;
        } else if (like2d >= 0 && Sameness.same(d.box2d(), origin.get(like2d).box2d())) {
            reason = Reason.SAME_IN_2D;
        } else if (share > Candidates.LEAST_SHARE) {
            reason = Reason.CANDIDATE;
        } else {
            reason = Double.isNaN(share) ? Reason.IMPOSSIBLE_NUMBERS : Reason.HARDLY_MOVED_IN_2D;
        }
        return new CandidateReview(
                index,
                reason,
                like3d,
                like3d < 0
                        ? Double.NaN
                        : Sameness.distance(d.cuboid(), origin.get(like3d).cuboid()),
                like3d < 0
                        ? Double.NaN
                        : d.cuboid()
                                .centre()
                                .distanceTo(origin.get(like3d).cuboid().centre()),
                like2d,
                like2d < 0
                        ? Double.NaN
                        : Sameness.distance(d.box2d(), origin.get(like2d).box2d()),
                share,
                toTarget);
    }

    /** The first of equals; NaN is farther than everything. */
    private static int nearest(List<Detection> origin, ToDoubleFunction<Detection> distance) {
        return IntStream.range(0, origin.size())
                .boxed()
                .min(Comparator.comparingDouble(o -> distance.applyAsDouble(origin.get(o))))
                .orElse(-1);
    }

    private static Optional<OrientedBox> target(EditSpec edit) {
        try {
            return switch (edit.instruction().operation()) {
                case MOVE, SCALE -> Optional.of(TargetState.ofBox(edit));
                case ROTATE -> Optional.of(TargetState.ofTurn(edit));
                case REMOVE, VIEW, UNKNOWN -> Optional.empty();
            };
        } catch (UnscorableException e) {
            return Optional.empty();
        }
    }
}
