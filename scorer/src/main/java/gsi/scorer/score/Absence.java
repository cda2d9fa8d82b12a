package gsi.scorer.score;

/**
 * Why there is no value.
 *
 * @param cause the kind of reason, for texts in other languages and for counting
 * @param detail the case at hand, in English, for people
 */
public record Absence(Cause cause, String detail) {

    /** Kinds of reason. */
    public enum Cause {
        /** There is no LPIPS model, so what needs it has no value. */
        LPIPS_NOT_AVAILABLE,
        /** Only LPIPS could say whether the background was kept, and the value depends on that. */
        GATE_UNDETERMINED,
        /** infer_cache.json has no entry for this edited image. */
        NO_DETECTIONS,
        /** The first word of the prompt is no operation of the benchmark. */
        UNKNOWN_OPERATION,
        /** The edit's JSON lacks what the operation needs, or holds impossible numbers. */
        UNUSABLE_EDIT,
        /** A detection lacks what the operation needs, or holds impossible numbers. */
        UNUSABLE_DETECTION,
        /** The photo, edited image or ground truth cannot be read or compared. */
        UNUSABLE_IMAGE,
        /** The operation has no such value, as remove has no target state. */
        NOT_APPLICABLE,
        /** No detection of the edited image can be taken for the target. */
        TARGET_NOT_FOUND,
        /** Too small a displacement to have a direction. */
        TOO_SMALL,
        /** Something unforeseen went wrong while scoring this sample. */
        FAILED
    }

    /** The absence of everything that needs LPIPS. */
    public static Absence lpips() {
        return new Absence(Cause.LPIPS_NOT_AVAILABLE, "LPIPS is not available: there is no model file");
    }

    @Override
    public String toString() {
        return detail;
    }
}
