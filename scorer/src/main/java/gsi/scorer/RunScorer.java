package gsi.scorer;

import gsi.dataset.EditedImage;
import gsi.dataset.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Scores many edited images on a few threads and hands the scores over as they come. Holds no scores itself, so memory does
 * not grow with the run.
 *
 * @param <S> what a score is
 */
public final class RunScorer<S> {

    private final Scoring<S> scorer;
    private final int threads;

    /** One edited image to score. */
    public record Job(Sample sample, EditedImage edited) {}

    /** Scores one edited image. Safe for many threads. */
    @FunctionalInterface
    public interface Scoring<S> {

        /** Never throws for what the files hold: a score can say that something is missing and why. */
        S score(Sample sample, EditedImage edited);
    }

    /** Takes scores. */
    @FunctionalInterface
    public interface Listener<S> {

        /**
         * Called for each score, by one thread at a time but by several in turn, in no particular order.
         *
         * @param done how many have been scored, this one included
         * @param total how many jobs the run has
         */
        void scored(S score, int done, int total);
    }

    /**
     * What came of a run.
     *
     * @param total jobs
     * @param scored jobs whose score was handed over
     * @param cancelled whether the run was stopped before its end
     */
    public record Summary(int total, int scored, boolean cancelled) {}

    /** On as many threads as given. @throws IllegalArgumentException for less than one */
    public RunScorer(Scoring<S> scorer, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread, not " + threads);
        }
        this.scorer = scorer;
        this.threads = threads;
    }

    /** Every model's answer to every sample. */
    public static List<Job> jobs(List<Sample> samples) {
        return samples.stream()
                .flatMap(s -> s.edited().stream().map(e -> new Job(s, e)))
                .toList();
    }

    /**
     * Scores all jobs and returns when the last one is done. A sample that cannot be scored is a score with a problem and
     * does not end the run; a listener that throws does, and what it threw comes out here.
     *
     * @param cancelled asked before every job; the calling thread's interruption cancels as well and stays set
     */
    public Summary run(List<Job> jobs, Listener<S> listener, BooleanSupplier cancelled) {
        Run run = new Run(byPhoto(jobs), jobs.size(), listener, cancelled);
        ExecutorService pool = Executors.newFixedThreadPool(
                Math.max(1, Math.min(threads, jobs.size())),
                Thread.ofPlatform().daemon().name("scorer-", 1).factory());
        for (int i = 0; i < Math.min(threads, jobs.size()); i++) {
            pool.execute(run);
        }
        pool.shutdown();
        boolean interrupted = false;
        while (true) {
            try {
                if (pool.awaitTermination(1, TimeUnit.MINUTES)) {
                    break;
                }
            } catch (InterruptedException e) {
                interrupted = true;
                run.stop();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return run.summary();
    }

    /** Edits of one photo together, so that it is prepared once; otherwise the order stays. */
    private static List<Photo> byPhoto(List<Job> jobs) {
        Map<Path, Photo> photos = new LinkedHashMap<>();
        for (Job job : jobs) {
            photos.computeIfAbsent(job.sample.source(), p -> new Photo()).jobs.add(job);
        }
        return List.copyOf(photos.values());
    }

    /** The jobs of one photo, taken one by one. */
    private static final class Photo {
        private final List<Job> jobs = new ArrayList<>();
        private final AtomicInteger next = new AtomicInteger();

        @Nullable
        Job take() {
            int i = next.getAndIncrement();
            return i < jobs.size() ? jobs.get(i) : null;
        }
    }

    /**
     * One run. Each worker thread takes a photo of its own, so that none waits while another prepares it; when every photo is
     * taken, it helps with what is left of the others'.
     */
    private final class Run implements Runnable {
        private final List<Photo> photos;
        private final int total;
        private final Listener<S> listener;
        private final BooleanSupplier cancelled;
        private final AtomicInteger next = new AtomicInteger();
        private final Object delivery = new Object();
        private int scored;
        private volatile boolean stopped;
        private volatile @Nullable Throwable failure;

        Run(List<Photo> photos, int total, Listener<S> listener, BooleanSupplier cancelled) {
            this.photos = photos;
            this.total = total;
            this.listener = listener;
            this.cancelled = cancelled;
        }

        void stop() {
            stopped = true;
        }

        @Override
        public void run() {
            try {
                for (int i = next.getAndIncrement(); i < photos.size(); i = next.getAndIncrement()) {
                    score(photos.get(i));
                }
                photos.forEach(this::score);
            } catch (RuntimeException | Error e) {
                failure = e;
                stopped = true;
            }
        }

        private void score(Photo photo) {
            while (!stopped && !cancelled.getAsBoolean()) {
                Job job = photo.take();
                if (job == null) {
                    return;
                }
                deliver(scorer.score(job.sample, job.edited));
            }
        }

        private void deliver(S score) {
            synchronized (delivery) {
                if (stopped) {
                    return;
                }
                scored++;
                listener.scored(score, scored, total);
            }
        }

        Summary summary() {
            Throwable thrown = failure;
            if (thrown instanceof RuntimeException e) {
                throw e;
            }
            if (thrown instanceof Error e) {
                throw e;
            }
            synchronized (delivery) {
                return new Summary(total, scored, scored < total);
            }
        }
    }
}
