package gsi.scorer.score;

import java.util.List;
import java.util.OptionalInt;

/**
 * How IC and SA came about.
 *
 * @param decidedBy the step of the protocol that decided
 * @param originDetections how many detections the source photo has
 * @param editedDetections how many the edited image has
 * @param candidates indices, in the edited image's detections, of those that can be the moved object
 * @param matched the one of them that counts
 * @param terms the numbers that the formula took, in its order
 */
public record Derivation(
        Step decidedBy,
        int originDetections,
        int editedDetections,
        List<Integer> candidates,
        OptionalInt matched,
        List<Term> terms) {
    public Derivation {
        candidates = List.copyOf(candidates);
        terms = List.copyOf(terms);
    }

    /** The steps of the cascade, in the order in which they can decide. */
    public enum Step {
        /** The background was not kept: 0. */
        GATE_CLOSED,
        /** The camera moved: 0 (rotate only). */
        VIEWPOINT_CHANGED,
        /** No detection in the edited image: 0 (not for remove). */
        NOTHING_DETECTED,
        /** No detection of the photo is the original box: 0. */
        ORIGIN_NOT_FOUND,
        /** No ground truth of the same size to compare with: 0 (view only). */
        NO_GROUND_TRUTH,
        /** Nothing counts as changed; the formula ran without a detection. */
        NO_CANDIDATE,
        /** Something is still where the object was: 0 (remove only). */
        STILL_THERE,
        /** The operation's formula. */
        FORMULA
    }

    /** What a term is; its unit is in its description. */
    public enum Quantity {
        /** IoU of the target box and the matched detection. */
        IOU,
        /** How far the object went over how far it should. */
        DISTANCE_RATIO,
        /** 0.5 where the numbers of detections differ. */
        COUNT_FACTOR,
        /** Distance of the matched detection from the original centre, metres. */
        DISTANCE_TO_ORIGINAL,
        /** How far the object turned over how far it should. */
        TURN_RATIO,
        /** Rotation between wanted and detected, radians. */
        TURN_ERROR,
        /** Detections that went away besides the removed one; negative where some came. */
        OTHERS_LOST,
        /** Detected over original width (the box's own x). */
        SCALE_X,
        /** Detected over original height (the box's own y). */
        SCALE_Y,
        /** Detected over original length (the box's own z). */
        SCALE_Z
    }

    /** One number of the formula. */
    public record Term(Quantity quantity, double value) {}

    /** A decision before any detection was looked at. */
    public static Derivation early(Step step, int originDetections, int editedDetections) {
        return new Derivation(step, originDetections, editedDetections, List.of(), OptionalInt.empty(), List.of());
    }
}
