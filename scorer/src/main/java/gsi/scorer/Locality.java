package gsi.scorer;

import gsi.dataset.Problem;
import gsi.dataset.Sample;
import gsi.scorer.score.Absence;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Gate;
import gsi.scorer.score.Measured;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Edit locality of one edited image and what its gate says.
 *
 * @param stopsTheEvaluator why there is no gate at all, so that IC and SA have no value either; null where there is one
 * @param culprit the file at fault; null where nothing is
 */
record Locality(
        Measured ssim,
        Measured lpips,
        Measured mse,
        Gate gate,
        @Nullable Absence stopsTheEvaluator,
        @Nullable Path culprit) {

    static Locality missing(Absence why, Path culprit) {
        Measured m = Measured.missing(why);
        return new Locality(m, m, m, new Gate(Gate.State.UNDETERMINED, why.detail()), why, culprit);
    }

    static Absence noDetections() {
        return new Absence(Cause.NO_DETECTIONS, "no detections in infer_cache.json");
    }

    /** The same for a view operation, which has no gate. */
    Locality ungated() {
        Gate none = new Gate(Gate.State.NONE, "view operations have no gate");
        return new Locality(ssim, lpips, mse, none, stopsTheEvaluator, culprit);
    }

    @Nullable
    Problem problem(Sample sample) {
        return stopsTheEvaluator == null || culprit == null
                ? null
                : new Problem(culprit, stopsTheEvaluator.detail(), sample.key());
    }
}
