package gsi.app.scores;

import gsi.app.review.QueueRow;
import gsi.app.tasks.TaskRunner;
import gsi.dataset.DataSet;
import gsi.dataset.Problem;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import gsi.scorer.RunScorer;
import gsi.scorer.RunScorer.Job;
import gsi.scorer.score.SampleScore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a data set: computed in the background, all of them, the shown sample's first. They reach the FX thread in
 * batches, as many as have come since it last had time. FX thread.
 */
public final class ScoreModel {

    private record Key(SampleKey sample, String model) {}

    private final DataSet data;
    private final TaskRunner runner;
    private final InstalledScorer scorer;
    private final Map<Key, SampleScore> scores = new HashMap<>();
    private final List<Problem> newProblems = new ArrayList<>();
    private final ConcurrentLinkedQueue<SampleScore> arrived = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean announced = new AtomicBoolean();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private AtomicBoolean stop = new AtomicBoolean();
    private boolean running;
    private boolean modelProblemTold;
    private @Nullable String failure;
    private final int total;

    public ScoreModel(DataSet data, TaskRunner runner, InstalledScorer scorer) {
        this.data = data;
        this.runner = runner;
        this.scorer = scorer;
        this.total = RunScorer.jobs(data.samples()).size();
    }

    /**
     * Scores everything that has no score yet.
     *
     * @param first what is on screen; its photo's edits come first
     */
    public void start(@Nullable QueueRow first) {
        if (running) {
            return;
        }
        List<Job> jobs = jobs(first == null ? null : first.sample());
        if (jobs.isEmpty()) {
            return;
        }
        AtomicBoolean mine = new AtomicBoolean();
        stop = mine;
        running = true;
        bump();
        runner.background(
                () -> new RunScorer(scorer.get(), Runtime.getRuntime().availableProcessors())
                        .run(jobs, (score, done, all) -> arrive(score, mine), mine::get),
                summary -> finished(),
                error -> {
                    failure = String.valueOf(error.getMessage());
                    finished();
                });
    }

    private List<Job> jobs(@Nullable Sample first) {
        List<Job> shown = new ArrayList<>();
        List<Job> others = new ArrayList<>();
        for (Job job : RunScorer.jobs(data.samples())) {
            if (!scores.containsKey(new Key(job.sample().key(), job.edited().model()))) {
                boolean same = first != null && job.sample().key().equals(first.key());
                (same ? shown : others).add(job);
            }
        }
        shown.addAll(others);
        return shown;
    }

    /** On a scorer's thread. */
    private void arrive(SampleScore score, AtomicBoolean stopped) {
        if (stopped.get()) {
            return;
        }
        arrived.add(score);
        if (announced.compareAndSet(false, true)) {
            runner.onFxThread(this::takeArrived);
        }
    }

    private void takeArrived() {
        announced.set(false);
        for (SampleScore s = arrived.poll(); s != null; s = arrived.poll()) {
            scores.put(new Key(s.key(), s.model()), s);
            if (s.problem() != null) {
                newProblems.add(s.problem());
            }
        }
        bump();
    }

    private void finished() {
        running = false;
        if (!modelProblemTold) {
            scorer.problem().ifPresent(newProblems::add);
            modelProblemTold = true;
        }
        takeArrived();
    }

    private void bump() {
        revision.set(revision.get() + 1);
    }

    /** Stops scoring; what is scored stays. */
    public void cancel() {
        stop.set(true);
    }

    public boolean isRunning() {
        return running;
    }

    /** How many edited images have a score. */
    public int done() {
        return scores.size();
    }

    /** How many edited images there are. */
    public int total() {
        return total;
    }

    /** Why the whole run ended early, if it did by a fault. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** Changes whenever scores have come or the run has begun or ended. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** The score of a model's answer, if it has come. */
    public Optional<SampleScore> scoreOf(Sample sample, @Nullable String model) {
        return model == null ? Optional.empty() : Optional.ofNullable(scores.get(new Key(sample.key(), model)));
    }

    /** The detection of the edited image that stands for the object: the protocol's match, else the one measured. */
    public OptionalInt matchedDetection(Sample sample, @Nullable String model) {
        return scoreOf(sample, model)
                .map(s -> s.derivation() != null && s.derivation().matched().isPresent()
                        ? s.derivation().matched()
                        : s.physical().detection())
                .orElse(OptionalInt.empty());
    }

    /** Whether what is shown has all the score it will get. */
    public boolean isScored(@Nullable QueueRow row, @Nullable String model) {
        return !running
                || row == null
                || model == null
                || row.sample().edited(model).isEmpty()
                || scoreOf(row.sample(), model).isPresent();
    }

    /** Problems met while scoring since this was last asked. */
    public List<Problem> takeProblems() {
        List<Problem> out = List.copyOf(newProblems);
        newProblems.clear();
        return out;
    }
}
