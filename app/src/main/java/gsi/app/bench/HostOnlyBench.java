package gsi.app.bench;

import gsi.dataset.DataException;
import gsi.dataset.DataSet;
import gsi.gpu.GpuScorer;
import gsi.gpu.device.GpuException;
import gsi.gpu.engine.EngineOptions;
import gsi.scorer.RunScorer;
import gsi.scorer.RunScorer.Job;
import gsi.scorer.RunScorer.Scoring;
import gsi.scorer.SampleScorer;
import gsi.scorer.ViewpointCheck;
import gsi.scorer.lpips.LpipsNetwork;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a scoring run on a GPU does on the host, with a device that is done at once, beside decoding alone with as many threads:
 * where no GPU is at hand, this tells how much of the time decoding takes. The two take turns, so that what else the machine
 * does falls on both; processor time is told as well, for it hardly depends on that.
 */
public final class HostOnlyBench {

    private final List<Job> jobs;
    private final @Nullable LpipsNetwork network;
    private final int passes;
    private final int threads;

    /**
     * For a data set.
     *
     * @param network whose input is prepared as well; null without
     * @param threads 0 for as many as a GPU would be given
     */
    public HostOnlyBench(DataSet data, @Nullable LpipsNetwork network, int passes, int threads) {
        this.jobs = RunScorer.jobs(data.samples());
        this.network = network;
        this.passes = passes;
        this.threads = threads;
    }

    /**
     * Takes a few seconds a pass.
     *
     * @param json is given a line for each figure
     */
    public void run(Consumer<String> json) throws GpuException, DataException {
        if (jobs.isEmpty()) {
            return;
        }
        try (GpuScorer gpu = GpuScorer.untested(
                InstantDevice::new,
                network,
                failure -> json.accept("{\"bench\":\"scorer\",\"failure\":\"" + failure.reason() + "\"}"),
                info -> EngineOptions.of(info.software()))) {
            int count = threads > 0 ? threads : gpu.threads(Runtime.getRuntime().availableProcessors());
            double[] decoding = new double[passes];
            double[] host = new double[passes];
            double[] share = new double[passes];
            double[] work = new double[passes];
            for (int i = -2; i < passes; i++) {
                Pass alone = pass(new DecodingOnly(), count);
                Pass all = pass(new SampleScorer(gpu.metrics(), gpu.distance(), ViewpointCheck.NOT_AVAILABLE), count);
                if (i >= 0) {
                    decoding[i] = alone.rate;
                    host[i] = all.rate;
                    share[i] = all.rate / alone.rate;
                    work[i] = alone.processorSeconds / all.processorSeconds;
                }
            }
            json.accept(Figure.of("host_decode_only", "samples/s", decoding).json("scorer"));
            json.accept(Figure.of("host_only", "samples/s", host).json("scorer"));
            json.accept(String.format(
                    Locale.ROOT,
                    "{\"bench\":\"scorer\",\"figure\":\"host_only_of_decode_only\",\"threads\":%d,\"samples\":%d,"
                            + "\"ratio\":%.3f,\"processor_time_ratio\":%.3f,\"on_processor_instead\":%d}",
                    count,
                    jobs.size(),
                    Figure.of("ratio", "", share).median(),
                    Figure.of("ratio", "", work).median(),
                    gpu.comparisonsOnProcessor()));
        }
    }

    private record Pass(double rate, double processorSeconds) {}

    private Pass pass(Scoring<?> scoring, int count) {
        long cpu = processorNanos();
        long begin = System.nanoTime();
        new RunScorer<>(scoring, count).run(jobs, (score, done, total) -> {}, () -> false);
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Pass(jobs.size() / seconds, (processorNanos() - cpu) / 1e9);
    }

    /** Of all threads of this process. */
    private static long processorNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os
                ? os.getProcessCpuTime()
                : 0;
    }
}
