package gsi.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsi.scorer.pixels.CpuPixelMetrics;
import gsi.scorer.score.SampleScore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunScorerTest {

    private final SampleScorer scorer = new SampleScorer(new CpuPixelMetrics(), ViewpointCheck.NOT_AVAILABLE);

    @TempDir
    Path folder;

    private List<RunScorer.Job> jobs;

    @BeforeEach
    void makeJobs() throws IOException {
        TestSamples files = new TestSamples(folder);
        files.write("photo.png", TestSamples.noise(1));
        files.write("same.png", TestSamples.noise(1));
        jobs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            // Every fourth edited image is missing.
            String file = i % 4 == 0 ? "gone.png" : "same.png";
            jobs.add(new RunScorer.Job(files.move("fine", "" + i), files.edited(file, TestSamples.WELL_DONE)));
        }
    }

    @Test
    void every_job_is_scored_once_and_bad_samples_do_not_end_the_run() {
        List<String> keys = new ArrayList<>();
        List<Integer> progress = new ArrayList<>();
        RunScorer.Summary summary = new RunScorer<>(scorer, 4)
                .run(
                        jobs,
                        (score, done, total) -> {
                            keys.add(score.key().queryId());
                            progress.add(done);
                            assertThat(total).isEqualTo(12);
                        },
                        () -> false);
        assertThat(summary).isEqualTo(new RunScorer.Summary(12, 12, false));
        assertThat(keys).hasSize(12).doesNotHaveDuplicates();
        assertThat(progress).isSorted().startsWith(1).endsWith(12);
    }

    @Test
    void nothing_to_do_is_done_at_once() {
        assertThat(new RunScorer<>(scorer, 2).run(List.of(), (s, d, t) -> {}, () -> false))
                .isEqualTo(new RunScorer.Summary(0, 0, false));
    }

    @Test
    void cancelling_stops_before_the_next_job() {
        List<SampleScore> scores = new ArrayList<>();
        RunScorer.Summary summary = new RunScorer<>(scorer, 1)
                .run(jobs, (score, done, total) -> scores.add(score), () -> scores.size() == 3);
        assertThat(summary.cancelled()).isTrue();
        assertThat(summary.scored()).isEqualTo(3);
        assertThat(scores).hasSize(3);
    }

    @Test
    void interrupting_the_caller_cancels_and_stays_set() throws InterruptedException {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicReference<RunScorer.Summary> summary = new AtomicReference<>();
        AtomicReference<Boolean> stillSet = new AtomicReference<>(false);
        Thread caller = new Thread(() -> {
            summary.set(new RunScorer<>(scorer, 1)
                    .run(
                            jobs,
                            (score, done, total) -> {
                                first.countDown();
                                awaitUnchecked(go);
                            },
                            () -> false));
            stillSet.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        assertThat(first.await(30, TimeUnit.SECONDS)).isTrue();
        caller.interrupt();
        // The caller notices once it has left its wait; only then may the first job go on.
        while (caller.isInterrupted()) {
            Thread.onSpinWait();
        }
        go.countDown();
        caller.join(30_000);
        assertThat(summary.get()).isNotNull();
        assertThat(summary.get().cancelled()).isTrue();
        assertThat(stillSet).hasValue(true);
    }

    @Test
    void a_listener_that_throws_ends_the_run() {
        assertThatThrownBy(() -> new RunScorer<>(scorer, 2)
                        .run(
                                jobs,
                                (score, done, total) -> {
                                    throw new IllegalStateException("the window is gone");
                                },
                                () -> false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the window is gone");
    }

    @Test
    void no_threads_are_no_scorer() {
        assertThatThrownBy(() -> new RunScorer<>(scorer, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void awaitUnchecked(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
