package gsi.scorer.operation;

import gsi.scorer.score.Absence;
import gsi.scorer.score.Derivation;
import gsi.scorer.score.Measured;
import org.jspecify.annotations.Nullable;

/**
 * IC and SA of one edit.
 *
 * @param ic 0 or 1
 * @param sa 0 to 1; NaN where the evaluator's is
 * @param derivation how they came about; null where the formula could not be tried
 * @param problem what is wrong with the edit or its detections, even where the evaluator gives numbers regardless
 */
public record OperationScore(
        Measured ic,
        Measured sa,
        @Nullable Derivation derivation,
        @Nullable Absence problem) {

    /** No values, for a reason that is a problem of the sample. */
    public static OperationScore unscorable(Absence why) {
        return new OperationScore(Measured.missing(why), Measured.missing(why), null, why);
    }
}
