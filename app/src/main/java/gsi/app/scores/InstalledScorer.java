package gsi.app.scores;

import gsi.dataset.DataException;
import gsi.dataset.Problem;
import gsi.dataset.image.CacheLevel;
import gsi.gpu.DeviceFailure;
import gsi.gpu.GpuScorer;
import gsi.gpu.ScorerDevice;
import gsi.gpu.device.GpuException;
import gsi.scorer.CpuPhotoMetrics;
import gsi.scorer.PhotoMetrics;
import gsi.scorer.SampleScorer;
import gsi.scorer.ViewpointCheck;
import gsi.scorer.lpips.LpipsModels;
import gsi.scorer.lpips.LpipsNetwork;
import gsi.scorer.lpips.PerceptualDistance;
import gsi.scorer.map.CpuPhotoMaps;
import gsi.scorer.map.PhotoMaps;
import gsi.scorer.paper.BackgroundDistance;
import gsi.scorer.paper.LpipsBackground;
import gsi.scorer.paper.PaperScorer;
import gsi.scorer.paper.PaperTolerances;
import gsi.scorer.pixels.CpuPixelMetrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The scorers with the LPIPS model that this user has installed, on the device that this user chose, made when they are first
 * needed and kept for the life of the program or until another device is chosen; without LPIPS where there is no model or none
 * that can be used. Any thread.
 */
public final class InstalledScorer implements AutoCloseable {

    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(2);

    private final LpipsModels models;
    private final GpuOpener opener;
    private final ConcurrentLinkedQueue<DeviceFailure> failures = new ConcurrentLinkedQueue<>();
    private volatile ScorerDevice choice = ScorerDevice.AUTO;
    private volatile @Nullable Opened opened;
    private boolean networkSought;
    private @Nullable LpipsNetwork network;
    private volatile @Nullable Problem problem;

    /** Opens the GPU that a choice stands for; see {@link OpenedGpu#of}. */
    @FunctionalInterface
    public interface GpuOpener {

        OpenedGpu open(ScorerDevice choice, @Nullable LpipsNetwork network, Consumer<DeviceFailure> told)
                throws GpuException, DataException;
    }

    private record Opened(ScorerDevice choice, Scorers scorers, OpenedGpu found) {}

    public InstalledScorer(LpipsModels models) {
        this(models, OpenedGpu::of);
    }

    /** With another way to a GPU. */
    public InstalledScorer(LpipsModels models, GpuOpener opener) {
        this.models = models;
        this.opener = opener;
    }

    /**
     * By both profiles.
     *
     * @param maps says where images differ
     * @param lpipsModel the network's file; null where LPIPS is not available
     * @param threads to score with
     */
    public record Scorers(
            SampleScorer upstream,
            PaperScorer paper,
            PhotoMaps maps,
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
                    gpu == null ? new CpuPhotoMaps(onCpu) : gpu.maps(),
                    network == null ? null : network.model().file(),
                    gpu == null ? processors : gpu.threads(processors));
        }
    }

    /** What is to compute the pixel metrics from the next sample on; takes no time, also while scores are made. */
    public void choose(ScorerDevice device) {
        choice = device;
    }

    /** Loads the model and opens the device the first time, a fraction of a second or more: never on the FX thread. */
    public Scorers get() {
        Opened now = opened;
        return now != null && now.choice == choice ? now.scorers : open().scorers;
    }

    private synchronized Opened open() {
        Opened before = opened;
        ScorerDevice wanted = choice;
        if (before != null && before.choice == wanted) {
            return before;
        }
        LpipsNetwork lpips = network();
        OpenedGpu found;
        try {
            found = opener.open(wanted, lpips, failures::add);
        } catch (GpuException | DataException e) {
            found = new OpenedGpu(null, String.valueOf(e.getMessage()));
        }
        Opened now = new Opened(wanted, Scorers.with(lpips, found.gpu()), found);
        if (found.gpu() == null && Thread.currentThread().isInterrupted()) {
            // Called off, which says nothing about the device: who asks next looks again.
            return now;
        }
        opened = now;
        GpuScorer old = before == null ? null : before.found.gpu();
        if (old != null) {
            old.close();
        }
        return now;
    }

    /** What computes the pixel metrics; empty until the scorers were asked for with what is chosen now. */
    public Optional<ScoringDevice> device() {
        Opened now = opened;
        if (now == null || now.choice != choice) {
            return Optional.empty();
        }
        GpuScorer gpu = now.found.gpu();
        return Optional.of(
                gpu == null
                        ? new ScoringDevice(now.choice, "", false, false, now.found.instead())
                        : new ScoringDevice(
                                now.choice,
                                gpu.device().name(),
                                gpu.device().software(),
                                gpu.isUsable(),
                                now.found.instead()));
    }

    /** A GPU's failure that was not told yet: each GPU has at most one. */
    public Optional<DeviceFailure> takeFailure() {
        return Optional.ofNullable(failures.poll());
    }

    /** How full the caches of the scorers are; none where nothing was scored yet. */
    public List<CacheLevel> caches() {
        Opened now = opened;
        List<CacheLevel> out = new ArrayList<>();
        if (now != null) {
            out.addAll(now.scorers.upstream().caches());
            out.addAll(now.scorers.paper().caches());
        }
        return out;
    }

    private @Nullable LpipsNetwork network() {
        if (!networkSought) {
            networkSought = true;
            try {
                Optional<LpipsModels.Found> model = models.find(null);
                network = model.isPresent() ? LpipsNetwork.load(model.get().file()) : null;
            } catch (DataException e) {
                problem = new Problem(e.file(), e.reason(), null);
            }
        }
        return network;
    }

    /** What is wrong with the model, if it could not be used; known once the scorers were asked for. */
    public Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    /** Gives the device back when it has ended what it is at; waits for that, but not for long. */
    @Override
    public void close() {
        Opened now = opened;
        GpuScorer gpu = now == null ? null : now.found.gpu();
        if (gpu == null) {
            return;
        }
        // The driver's own clean-up at the end of the program should not meet a thread that is still in it.
        Thread closing = Thread.ofPlatform().daemon().name("gpu-close").start(gpu::close);
        try {
            closing.join(LONGEST_CLOSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
