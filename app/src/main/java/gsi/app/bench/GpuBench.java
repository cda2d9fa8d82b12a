package gsi.app.bench;

import gsi.dataset.DataSet;
import gsi.gpu.GpuScorer;
import gsi.gpu.device.GpuException;
import gsi.gpu.engine.KernelTimes;
import gsi.gpu.engine.KernelTimes.Total;
import gsi.gpu.engine.PeakTest.Peaks;
import gsi.scorer.CpuPhotoMetrics;
import gsi.scorer.PhotoMetrics;
import gsi.scorer.lpips.PerceptualDistance;
import gsi.scorer.pixels.CpuPixelMetrics;
import gsi.scorer.pixels.KeepMask;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the pixel metrics cost on a GPU: a pair from decoded images to scores, each program beside the two floors under its time
 * (memory to move, operations to do), the same pair on the processor in the same run, and a data set beside decoding alone.
 */
public final class GpuBench {

    private final GpuScorer gpu;
    private final @Nullable PerceptualDistance network;
    private final GpuDataBench samples;
    private final Repetition repetition;
    private final MadeUpPair pair = new MadeUpPair();
    private final int runs;
    private final int cpuThreads;

    /**
     * On an open GPU.
     *
     * @param network on the processor, for comparison; null to leave LPIPS out
     * @param cpuThreads of the processor, for comparison; 0 to measure nothing but the pair on the GPU
     */
    public GpuBench(DataSet data, GpuScorer gpu, @Nullable PerceptualDistance network, int runs, int cpuThreads) {
        this.gpu = gpu;
        this.network = network;
        this.runs = runs;
        this.cpuThreads = cpuThreads;
        this.repetition = gpu.device().software() ? Repetition.withoutWarmUp(runs) : new Repetition(runs);
        this.samples = new GpuDataBench(data, gpu, network);
    }

    /**
     * Takes a minute or two.
     *
     * @param json is given a line for each figure as soon as it is known
     */
    public void run(Consumer<String> json) throws GpuException, InterruptedException {
        json.accept(String.format(
                Locale.ROOT,
                "{\"bench\":\"scorer\",\"figure\":\"device\",\"name\":\"%s\",\"version\":\"%s\",\"software\":%b}",
                gpu.device().name(),
                gpu.device().version(),
                gpu.device().software()));
        KeepMask kept = KeepMask.outside(gpu.metrics().prepare(pair.source()).size(), MadeUpPair.EDITED);
        Figure whole = Figure.of("gpu_pair", "ms", repetition.millis(() -> compare(gpu.metrics(), kept)));
        json.accept(whole.json("scorer"));
        PhotoMetrics.Prepared photo = gpu.metrics().prepare(pair.source());
        json.accept(Figure.of("gpu_further_edit", "ms", repetition.millis(() -> photo.compare(pair.edited(), kept)))
                .json("scorer"));
        kernels(kept, json);
        if (cpuThreads == 0) {
            return;
        }
        Figure cpu = processor(kept);
        json.accept(cpu.json("scorer"));
        json.accept(String.format(
                Locale.ROOT,
                "{\"bench\":\"scorer\",\"figure\":\"gpu_times_as_fast\",\"cpu_threads\":%d,\"ratio\":%.1f}",
                cpuThreads,
                cpu.median() / whole.median()));
        samples.run(json);
        json.accept(String.format(
                Locale.ROOT,
                "{\"bench\":\"scorer\",\"figure\":\"comparisons_on_processor_instead\",\"count\":%d}",
                gpu.comparisonsOnProcessor()));
    }

    private PhotoMetrics.PairScores compare(PhotoMetrics metrics, KeepMask kept) {
        return metrics.prepare(pair.source()).compare(pair.edited(), kept);
    }

    /** Each program's time for a pair, photo and edited image, and what it could not be faster than. */
    private void kernels(KeepMask kept, Consumer<String> json) throws GpuException, InterruptedException {
        Peaks peaks = gpu.peaks();
        json.accept(String.format(
                Locale.ROOT,
                "{\"bench\":\"scorer\",\"figure\":\"gpu_peaks\",\"gigabytes_per_s\":%.1f,\"gigaflops\":%.0f}",
                peaks.bytesPerSecond() / 1e9,
                peaks.operationsPerSecond() / 1e9));
        KernelTimes times = new KernelTimes();
        gpu.measure(times);
        for (int i = 0; i < runs; i++) {
            compare(gpu.metrics(), kept);
        }
        gpu.measure(null);
        double all = 0;
        for (var kernel : times.totals().entrySet()) {
            Total t = kernel.getValue();
            double millis = t.nanos() / 1e6 / runs;
            all += millis;
            json.accept(String.format(
                    Locale.ROOT,
                    "{\"bench\":\"scorer\",\"figure\":\"gpu_kernel\",\"kernel\":\"%s\",\"runs\":%d,\"ms\":%.4f,"
                            + "\"floor_bytes_ms\":%.4f,\"floor_operations_ms\":%.4f}",
                    kernel.getKey(),
                    t.runs() / runs,
                    millis,
                    t.bytes() / peaks.bytesPerSecond() * 1e3 / runs,
                    t.operations() / peaks.operationsPerSecond() * 1e3 / runs));
        }
        json.accept(String.format(
                Locale.ROOT,
                "{\"bench\":\"scorer\",\"figure\":\"gpu_kernels_together\",\"unit\":\"ms\",\"median\":%.4f}",
                all));
    }

    /** The same pair on some threads of the processor, a pair each: time per pair. */
    private Figure processor(KeepMask kept) {
        PhotoMetrics cpu = new CpuPhotoMetrics(
                new CpuPixelMetrics(), network == null ? PerceptualDistance.NOT_AVAILABLE : network);
        try (ExecutorService pool = Executors.newFixedThreadPool(cpuThreads)) {
            double[] millis = new Repetition(Math.min(runs, 7)).millis(() -> {
                List<Future<?>> pairs = new ArrayList<>();
                for (int i = 0; i < cpuThreads; i++) {
                    pairs.add(pool.submit(() -> compare(cpu, kept)));
                }
                pairs.forEach(GpuBench::join);
            });
            for (int i = 0; i < millis.length; i++) {
                millis[i] /= cpuThreads;
            }
            return Figure.of("cpu_pair", "ms", millis);
        }
    }

    private static void join(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
