package gsi.scorer.results;

import gsi.scorer.score.SampleScore;
import java.util.OptionalDouble;

/**
 * One sample's values in the evaluator's result files; empty where a file has no entry or the entry lacks the value.
 *
 * @param key {@code <img_id>_<query_id>}
 * @param operation the evaluator's word
 * @param compliance IC, 0 or 1; of a view operation the score itself
 * @param accuracy SA, 0 to 1
 * @param ssim outside the edited region; NaN where everything is masked
 * @param lpips there, 0 = identical
 * @param mse there, 8-bit levels squared
 */
public record SampleValues(
        String key,
        String operation,
        OptionalDouble compliance,
        OptionalDouble accuracy,
        OptionalDouble ssim,
        OptionalDouble lpips,
        OptionalDouble mse) {

    /** Of a score made here. */
    public static SampleValues of(SampleScore score) {
        return new SampleValues(
                score.key().key(),
                score.operationWord(),
                score.ic().value(),
                score.sa().value(),
                score.ssim().value(),
                score.lpips().value(),
                score.mse().value());
    }
}
