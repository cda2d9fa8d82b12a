package gsi.app.bench;

import com.sun.management.ThreadMXBean;
import gsi.dataset.DataSet;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.scorer.RunScorer;
import gsi.scorer.RunScorer.Job;
import gsi.scorer.SampleScorer;
import gsi.scorer.ViewpointCheck;
import gsi.scorer.locality.EditRegion;
import gsi.scorer.lpips.PerceptualDistance;
import gsi.scorer.operation.OperationScorer;
import gsi.scorer.physical.PhysicalMeasurement;
import gsi.scorer.pixels.CpuPixelMetrics;
import gsi.scorer.score.Gate;
import gsi.scorer.score.Viewpoint;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Time and memory for the samples of a data set. */
final class DataBench {

    /** A pass over everything takes seconds and is itself a mean over many samples. */
    private static final int PASSES = 5;

    private final List<Job> jobs;
    private final Repetition repetition;
    private final PerceptualDistance lpips;
    private final OperationScorer operations = new OperationScorer();

    DataBench(DataSet data, Repetition repetition, @Nullable PerceptualDistance lpips) {
        this.jobs = RunScorer.jobs(data.samples());
        this.repetition = repetition;
        this.lpips = lpips == null ? PerceptualDistance.NOT_AVAILABLE : lpips;
    }

    void run(Consumer<Figure> figures) {
        List<Job> detected =
                jobs.stream().filter(j -> j.edited().detections() != null).toList();
        if (!detected.isEmpty()) {
            double[] micros = repetition.millis(() -> detected.forEach(this::geometry));
            for (int i = 0; i < micros.length; i++) {
                micros[i] *= 1000.0 / detected.size();
            }
            figures.accept(Figure.of("geometry", "us/sample", micros));
        }
        if (!jobs.isEmpty()) {
            figures.accept(Figure.of("run", "samples/s", rates()));
            figures.accept(Figure.of("allocation", "bytes/sample", allocations()));
        }
    }

    /** All that boxes say: where the edit is, IC and SA with the gate open, physical errors. */
    private void geometry(Job job) {
        EditSpec edit = job.sample().edit();
        DetectionPair found = job.edited().detections();
        if (found != null) {
            EditRegion.boxes(edit, found);
            operations.score(edit, found, Gate.State.OPEN, Viewpoint.KEPT);
            PhysicalMeasurement.measure(edit, found);
        }
    }

    /** From files to scores, nothing kept from the pass before, as many threads as cores. */
    private double[] rates() {
        pass();
        double[] rates = new double[PASSES];
        for (int i = 0; i < PASSES; i++) {
            long begin = System.nanoTime();
            pass();
            rates[i] = jobs.size() / ((System.nanoTime() - begin) / 1e9);
        }
        return rates;
    }

    private void pass() {
        new RunScorer<>(scorer(), Runtime.getRuntime().availableProcessors())
                .run(jobs, (score, done, total) -> {}, () -> false);
    }

    /** On the heap, of each sample, on one thread that has its working memory: photos decoded and prepared included. */
    private double[] allocations() {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        SampleScorer scorer = scorer();
        scorer.score(jobs.getFirst().sample(), jobs.getFirst().edited());
        double[] bytes = new double[jobs.size()];
        for (int i = 0; i < bytes.length; i++) {
            long before = thread.getCurrentThreadAllocatedBytes();
            scorer.score(jobs.get(i).sample(), jobs.get(i).edited());
            bytes[i] = thread.getCurrentThreadAllocatedBytes() - before;
        }
        return bytes;
    }

    private SampleScorer scorer() {
        return new SampleScorer(new CpuPixelMetrics(), lpips, ViewpointCheck.byFeatures());
    }
}
