package gsi.scorer.paper;

import java.util.OptionalInt;

/**
 * One thing that an edit must have right in order to comply.
 *
 * @param kind what is looked at
 * @param value what was measured, in the kind's unit; NaN where there is nothing to measure
 * @param limit the most that passes, in the same unit
 * @param passed whether it is right
 * @param detection the detection of the edited image that it was measured on
 */
public record PaperCheck(Kind kind, double value, double limit, boolean passed, OptionalInt detection) {

    /** What is looked at; an edit is judged by those of its operation, in this order. */
    public enum Kind {
        /** Whether a detection can be taken for the edited object. Value and limit have no meaning. */
        OBJECT_FOUND,
        /** Whether the old place is empty: the greatest overlap (IoU) left there; passes without a detection there. */
        OLD_PLACE_EMPTY,
        /** Distance of the object's centre from the target state's, centimetres. */
        DISPLACEMENT,
        /** Geodesic distance to the wanted rotation, degrees. */
        TURN,
        /** Detected over wanted size along the box's own x; the limit is on its distance from 1. */
        WIDTH,
        /** The same along y. */
        HEIGHT,
        /** The same along z. */
        LENGTH,
        /** Difference of the sizes from the wanted ones, as a share of the difference that was asked for. */
        REMAINING_SIZE,
        /** Other objects of the photo that are not found in the edited image, a number. */
        OTHERS_LOST
    }

    static PaperCheck atMost(Kind kind, double value, double limit, OptionalInt detection) {
        return new PaperCheck(kind, value, limit, value <= limit, detection);
    }

    static PaperCheck found(OptionalInt detection) {
        return new PaperCheck(Kind.OBJECT_FOUND, Double.NaN, Double.NaN, detection.isPresent(), detection);
    }
}
