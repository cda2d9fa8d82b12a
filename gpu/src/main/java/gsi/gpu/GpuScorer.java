package gsi.gpu;

import gsi.dataset.DataException;
import gsi.gpu.device.DeviceInfo;
import gsi.gpu.device.Devices;
import gsi.gpu.device.Devices.Opener;
import gsi.gpu.device.GpuException;
import gsi.gpu.device.GpuException.Fault;
import gsi.gpu.engine.Engine;
import gsi.gpu.engine.EngineOptions;
import gsi.gpu.engine.KernelTimes;
import gsi.gpu.engine.PeakTest;
import gsi.scorer.CpuPhotoMetrics;
import gsi.scorer.PhotoMetrics;
import gsi.scorer.lpips.AlexNetWeights;
import gsi.scorer.lpips.LpipsNetwork;
import gsi.scorer.lpips.PerceptualDistance;
import gsi.scorer.map.CpuPhotoMaps;
import gsi.scorer.map.PhotoMaps;
import gsi.scorer.pixels.CpuPixelMetrics;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The pixel metrics and their maps on a GPU. Opened, it has shown that its numbers are right; from then on it never fails: what
 * the GPU does not do, the processor does, with the same numbers (SSIM 1e-5, MSE 1e-5 relative, LPIPS and ꟻLIP 1e-4; maps at
 * every pixel), and the person is told once. Safe for many threads.
 */
public final class GpuScorer implements AutoCloseable {

    private final Engine engine;
    private final StrictMetrics strict;
    private final PhotoMetrics processor;
    private final Faults faults;
    private final PhotoMetrics metrics;
    private final PerceptualDistance distance;
    private final PhotoMaps maps;

    private GpuScorer(
            Engine engine,
            StrictMetrics strict,
            PhotoMetrics processor,
            PerceptualDistance processorDistance,
            Faults faults) {
        this.engine = engine;
        this.strict = strict;
        this.processor = processor;
        this.faults = faults;
        this.metrics = new GpuPhotoMetrics(strict, processor, faults);
        this.distance = new GpuDistance(strict, processorDistance, faults);
        StrictMaps strictMaps = new StrictMaps(engine, strict.network());
        PhotoMaps processorMaps = new CpuPhotoMaps(processorDistance);
        this.maps = new GpuPhotoMaps(strictMaps, processorMaps, new MapTest(strictMaps, processorMaps), faults);
    }

    /**
     * Opens the best GPU of this machine and tests it.
     *
     * @param device AUTO for hardware only, GPU also for software in its place
     * @param network null where there is no LPIPS; it goes on being the caller's
     * @param told is told once if the processor has to take over later
     * @throws GpuException if there is none, or its numbers are wrong
     * @throws DataException if the network's file is not what is known here
     */
    public static GpuScorer open(ScorerDevice device, @Nullable LpipsNetwork network, Consumer<DeviceFailure> told)
            throws GpuException, DataException {
        Devices.Wish wish = device == ScorerDevice.GPU ? Devices.Wish.ANY : Devices.Wish.HARDWARE;
        return open(Devices.best(wish), network, told, info -> EngineOptions.of(info.software()));
    }

    /** The same on a device of the caller's choice, with bounds of the caller's choice. */
    public static GpuScorer open(
            Opener opener,
            @Nullable LpipsNetwork network,
            Consumer<DeviceFailure> told,
            Function<DeviceInfo, EngineOptions> options)
            throws GpuException, DataException {
        GpuScorer scorer = untested(opener, network, told, options);
        try {
            Optional<String> flaw = DeviceTest.flaw(scorer.strict, scorer.processor);
            if (flaw.isPresent()) {
                throw new GpuException(Fault.BROKEN, flaw.get());
            }
        } catch (GpuException | RuntimeException e) {
            scorer.close();
            throw e;
        }
        return scorer;
    }

    /** The same without the test of its numbers: for measuring what is done around a device that computes nothing. */
    public static GpuScorer untested(
            Opener opener,
            @Nullable LpipsNetwork network,
            Consumer<DeviceFailure> told,
            Function<DeviceInfo, EngineOptions> options)
            throws GpuException, DataException {
        AlexNetWeights weights =
                network == null ? null : AlexNetWeights.read(network.model().file());
        Engine engine = Engine.open(opener, weights, options);
        PerceptualDistance cpuDistance = network == null ? PerceptualDistance.NOT_AVAILABLE : network;
        return new GpuScorer(
                engine,
                new StrictMetrics(engine, weights != null),
                new CpuPhotoMetrics(new CpuPixelMetrics(), cpuDistance),
                cpuDistance,
                new Faults(engine.info().name(), told));
    }

    /** Compares edited images with photos. */
    public PhotoMetrics metrics() {
        return metrics;
    }

    /** Compares images as they are; without a network it says so. */
    public PerceptualDistance distance() {
        return distance;
    }

    /** Says where edited images differ from photos. A kind is used only after a map of it was the processor's, pixel by pixel. */
    public PhotoMaps maps() {
        return maps;
    }

    public DeviceInfo device() {
        return engine.info();
    }

    /**
     * How many threads to score with: while some wait for the GPU, others decode.
     *
     * @param processors of this machine
     */
    public int threads(int processors) {
        return engine.info().software() ? processors : processors + 4;
    }

    /** Comparisons and maps that the processor made in the GPU's place. */
    public int comparisonsOnProcessor() {
        return faults.count();
    }

    /** Measures every program from now on; null to stop. */
    public void measure(@Nullable KernelTimes into) {
        engine.measure(into);
    }

    /** What the device could reach at best, for comparison. */
    public PeakTest.Peaks peaks() throws GpuException, InterruptedException {
        return PeakTest.measure(engine);
    }

    /** Whether the device still works; if not, the processor does everything. */
    public boolean isUsable() {
        return engine.failure() == null;
    }

    /** Comparisons that are made meanwhile, and later ones, are the processor's if the device does not end them. */
    @Override
    public void close() {
        faults.silence();
        engine.close();
    }
}
