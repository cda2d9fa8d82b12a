package gsi.app.bench;

import gsi.dataset.DataSet;
import gsi.gpu.GpuScorer;
import gsi.scorer.RunScorer;
import gsi.scorer.RunScorer.Job;
import gsi.scorer.RunScorer.Scoring;
import gsi.scorer.SampleScorer;
import gsi.scorer.ViewpointCheck;
import gsi.scorer.lpips.PerceptualDistance;
import gsi.scorer.pixels.CpuPixelMetrics;
import gsi.scorer.score.Measured;
import gsi.scorer.score.SampleScore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** A data set on a GPU: samples a second beside decoding alone, and how far its scores are from the processor's. */
final class GpuDataBench {

    private static final int PASSES = 5;

    private final List<Job> jobs;
    private final GpuScorer gpu;
    private final PerceptualDistance network;
    private final int threads;
    private final int passes;

    GpuDataBench(DataSet data, GpuScorer gpu, @Nullable PerceptualDistance network) {
        this.jobs = RunScorer.jobs(data.samples());
        this.gpu = gpu;
        this.network = network == null ? PerceptualDistance.NOT_AVAILABLE : network;
        this.threads = gpu.threads(Runtime.getRuntime().availableProcessors());
        this.passes = gpu.device().software() ? 1 : PASSES;
    }

    void run(Consumer<String> json) {
        if (jobs.isEmpty()) {
            return;
        }
        double[] decoding = rates(() -> pass(new DecodingOnly(), new ConcurrentHashMap<>()));
        Map<String, SampleScore> onGpu = new ConcurrentHashMap<>();
        double[] scoring = rates(() -> pass(gpuScorer(), onGpu));
        Figure decoded = Figure.of("decode_only", "samples/s", decoding);
        Figure scored = Figure.of("gpu_run", "samples/s", scoring);
        json.accept(decoded.json("scorer"));
        json.accept(scored.json("scorer"));
        json.accept(String.format(
                Locale.ROOT,
                "{\"bench\":\"scorer\",\"figure\":\"gpu_run_of_decode_only\",\"threads\":%d,\"ratio\":%.3f}",
                threads,
                scored.median() / decoded.median()));
        Map<String, SampleScore> onCpu = new ConcurrentHashMap<>();
        pass(new SampleScorer(new CpuPixelMetrics(), network, ViewpointCheck.NOT_AVAILABLE), onCpu);
        parity(onGpu, onCpu, json);
    }

    private Scoring<SampleScore> gpuScorer() {
        return new SampleScorer(gpu.metrics(), gpu.distance(), ViewpointCheck.NOT_AVAILABLE);
    }

    private double[] rates(Runnable pass) {
        double[] rates = new double[passes];
        if (passes > 1) {
            pass.run();
        }
        for (int i = 0; i < passes; i++) {
            long begin = System.nanoTime();
            pass.run();
            rates[i] = jobs.size() / ((System.nanoTime() - begin) / 1e9);
        }
        return rates;
    }

    private void pass(Scoring<SampleScore> scoring, Map<String, SampleScore> into) {
        new RunScorer<>(scoring, threads)
                .run(jobs, (score, done, total) -> into.put(score.key() + " " + score.model(), score), () -> false);
    }

    private void pass(DecodingOnly decoding, Map<String, Boolean> into) {
        new RunScorer<>(decoding, threads)
                .run(jobs, (read, done, total) -> into.put(String.valueOf(done), read), () -> false);
    }

    private void parity(Map<String, SampleScore> onGpu, Map<String, SampleScore> onCpu, Consumer<String> json) {
        long verdicts = onCpu.entrySet().stream()
                .filter(e -> !sameVerdict(e.getValue(), onGpu.get(e.getKey())))
                .count();
        json.accept(String.format(
                Locale.ROOT,
                "{\"bench\":\"scorer\",\"figure\":\"gpu_parity\",\"samples\":%d,\"ssim\":%.3g,\"mse_relative\":%.3g,"
                        + "\"lpips\":%.3g,\"other_verdicts\":%d}",
                onCpu.size(),
                greatest(onGpu, onCpu, s -> number(s.ssim())),
                greatestRelative(onGpu, onCpu, s -> number(s.mse())),
                greatest(onGpu, onCpu, s -> number(s.lpips())),
                verdicts));
    }

    private static boolean sameVerdict(SampleScore a, @Nullable SampleScore b) {
        return b != null
                && a.gate().state() == b.gate().state()
                && a.ic().equals(b.ic())
                && Math.abs(number(a.sa()) - number(b.sa())) <= 1e-4;
    }

    /** A number; −1 where there is none, so that one that is missing on one side only shows. */
    private static double number(Measured m) {
        return m instanceof Measured.Value v && !Double.isNaN(v.number()) ? v.number() : -1;
    }

    private static double greatest(
            Map<String, SampleScore> as, Map<String, SampleScore> bs, ToDoubleFunction<SampleScore> of) {
        return bs.entrySet().stream()
                .mapToDouble(e -> Math.abs(of.applyAsDouble(e.getValue()) - value(as.get(e.getKey()), of)))
                .max()
                .orElse(0);
    }

    private static double greatestRelative(
            Map<String, SampleScore> as, Map<String, SampleScore> bs, ToDoubleFunction<SampleScore> of) {
        return bs.entrySet().stream()
                .mapToDouble(e -> {
                    double expected = of.applyAsDouble(e.getValue());
                    double difference = Math.abs(expected - value(as.get(e.getKey()), of));
                    return difference == 0 ? 0 : difference / Math.max(1e-9, Math.abs(expected));
                })
                .max()
                .orElse(0);
    }

    private static double value(@Nullable SampleScore score, ToDoubleFunction<SampleScore> of) {
        return score == null ? Double.POSITIVE_INFINITY : of.applyAsDouble(score);
    }
}
