package gsi.app.scores;

import gsi.dataset.DataException;
import gsi.dataset.Problem;
import gsi.gpu.GpuScorer;
import gsi.scorer.CpuPhotoMetrics;
import gsi.scorer.PhotoMetrics;
import gsi.scorer.SampleScorer;
import gsi.scorer.ViewpointCheck;
import gsi.scorer.lpips.LpipsModels;
import gsi.scorer.lpips.LpipsNetwork;
import gsi.scorer.lpips.PerceptualDistance;
import gsi.scorer.paper.BackgroundDistance;
import gsi.scorer.paper.LpipsBackground;
import gsi.scorer.paper.PaperScorer;
import gsi.scorer.paper.PaperTolerances;
import gsi.scorer.pixels.CpuPixelMetrics;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The scorers with the LPIPS model that this user has installed, made when they are first needed and kept for the life of the
 * program; without LPIPS where there is no model or none that can be used.
 */
public final class InstalledScorer {

    private final LpipsModels models;
    private @Nullable Scorers scorers;
    private @Nullable Problem problem;

    public InstalledScorer(LpipsModels models) {
        this.models = models;
    }

    /**
     * By both profiles.
     *
     * @param lpipsModel the network's file; null where LPIPS is not available
     * @param threads to score with
     */
    public record Scorers(
            SampleScorer upstream,
            PaperScorer paper,
            @Nullable Path lpipsModel,
            int threads) {

        /**
         * With this network, or without one.
         *
         * @param gpu opened with the same network; null for the processor
         */
        public static Scorers with(@Nullable LpipsNetwork network, @Nullable GpuScorer gpu) {
            PerceptualDistance onCpu = network == null ? PerceptualDistance.NOT_AVAILABLE : network;
            PerceptualDistance distance = gpu == null ? onCpu : gpu.distance();
            PhotoMetrics metrics = gpu == null ? new CpuPhotoMetrics(new CpuPixelMetrics(), onCpu) : gpu.metrics();
            int processors = Runtime.getRuntime().availableProcessors();
            return new Scorers(
                    new SampleScorer(metrics, distance, ViewpointCheck.byFeatures()),
                    new PaperScorer(
                            PaperTolerances.DEFAULT,
                            network == null ? BackgroundDistance.NOT_AVAILABLE : new LpipsBackground(distance)),
                    network == null ? null : network.model().file(),
                    gpu == null ? processors : gpu.threads(processors));
        }
    }

    /** Loads the model the first time, a fraction of a second: never on the FX thread. */
    public synchronized Scorers get() {
        Scorers ready = scorers;
        if (ready == null) {
            ready = Scorers.with(network(), null);
            scorers = ready;
        }
        return ready;
    }

    private @Nullable LpipsNetwork network() {
        try {
            Optional<LpipsModels.Found> model = models.find(null);
            return model.isPresent() ? LpipsNetwork.load(model.get().file()) : null;
        } catch (DataException e) {
            problem = new Problem(e.file(), e.reason(), null);
            return null;
        }
    }

    /** What is wrong with the model, if it could not be used; known once the scorers were asked for. */
    public synchronized Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }
}
