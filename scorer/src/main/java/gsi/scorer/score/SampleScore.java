package gsi.scorer.score;

import gsi.dataset.Problem;
import gsi.dataset.SampleKey;
import org.jspecify.annotations.Nullable;

/**
 * One edited image's score.
 *
 * @param key the sample
 * @param model who made the edited image
 * @param profile the rules it was scored by, {@code upstream}
 * @param operationWord as in result files; for an unknown verb, that verb
 * @param ic instruction compliance, 0 or 1
 * @param sa spatial accuracy, 0 to 1
 * @param ssim structural similarity outside the edited region, 1 = identical; NaN where everything is masked
 * @param lpips perceptual distance there, 0 = identical
 * @param mse mean squared difference there, 8-bit levels squared; NaN where everything is masked
 * @param gate whether the background was kept
 * @param viewpoint of rotate edits; null for the others
 * @param derivation how IC and SA came about; null where they could not be tried
 * @param physical errors in centimetres, degrees and ratios
 * @param problem what kept the sample from being scored in full, if something is wrong with it; not set where a value is
 *     only not available
 * @param cameraTurn what the viewpoint check of a rotate edit measured; null for the others
 */
public record SampleScore(
        SampleKey key,
        String model,
        String profile,
        String operationWord,
        Measured ic,
        Measured sa,
        Measured ssim,
        Measured lpips,
        Measured mse,
        Gate gate,
        @Nullable Viewpoint viewpoint,
        @Nullable Derivation derivation,
        PhysicalErrors physical,
        @Nullable Problem problem,
        @Nullable CameraTurn cameraTurn) {

    /** The rules of the public evaluator, quirks included. */
    public static final String UPSTREAM = "upstream";
}
