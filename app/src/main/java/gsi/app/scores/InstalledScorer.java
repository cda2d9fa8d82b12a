package gsi.app.scores;

import gsi.dataset.DataException;
import gsi.dataset.Problem;
import gsi.scorer.SampleScorer;
import gsi.scorer.ViewpointCheck;
import gsi.scorer.lpips.LpipsModels;
import gsi.scorer.lpips.LpipsNetwork;
import gsi.scorer.lpips.PerceptualDistance;
import gsi.scorer.pixels.CpuPixelMetrics;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The scorer with the LPIPS model that this user has installed, made when it is first needed and kept for the life of the
 * program; without LPIPS where there is no model or none that can be used.
 */
public final class InstalledScorer {

    private final LpipsModels models;
    private @Nullable SampleScorer scorer;
    private @Nullable Problem problem;

    public InstalledScorer(LpipsModels models) {
        this.models = models;
    }

    /** Loads the model the first time, a fraction of a second: never on the FX thread. */
    public synchronized SampleScorer get() {
        SampleScorer ready = scorer;
        if (ready == null) {
            ready = new SampleScorer(new CpuPixelMetrics(), lpips(), ViewpointCheck.byFeatures());
            scorer = ready;
        }
        return ready;
    }

    private PerceptualDistance lpips() {
        try {
            Optional<LpipsModels.Found> model = models.find(null);
            return model.isPresent() ? LpipsNetwork.load(model.get().file()) : PerceptualDistance.NOT_AVAILABLE;
        } catch (DataException e) {
            problem = new Problem(e.file(), e.reason(), null);
            return PerceptualDistance.NOT_AVAILABLE;
        }
    }

    /** What is wrong with the model, if it could not be used; known once the scorer was asked for. */
    public synchronized Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }
}
