package gsi.app.scores;

import gsi.annotation.CorrectedSample;
import gsi.annotation.ReviewProject;
import gsi.app.queue.QueueRow;
import gsi.app.tasks.TaskRunner;
import gsi.dataset.DataSet;
import gsi.dataset.Problem;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import gsi.scorer.RunScorer;
import gsi.scorer.RunScorer.Job;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a data set: those that the project keeps and that still hold, the others computed in the background, the
 * shown sample's first. What is new is announced in batches, as much as has come since the FX thread last had time. FX thread.
 */
public final class ScoreModel {

    /** Replaced only before a run. */
    private volatile DataSet data;

    private final TaskRunner runner;
    private final InstalledScorer installed;
    private final @Nullable ReviewProject project;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final KnownScores known = new KnownScores();
    private final ScoreArrivals arrivals;
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private int answers;
    private volatile @Nullable ScoringRun run;
    private AtomicBoolean stop = new AtomicBoolean();
    private boolean running;
    private boolean modelProblemTold;
    private @Nullable String failure;

    /**
     * Of a data set; {@link #start} begins to score.
     *
     * @param project where scores are kept; null to keep none
     */
    public ScoreModel(DataSet data, TaskRunner runner, InstalledScorer installed, @Nullable ReviewProject project) {
        this.data = data;
        this.runner = runner;
        this.installed = installed;
        this.project = project;
        this.arrivals = new ScoreArrivals(runner, this::bump);
        this.answers = answers(data);
    }

    /** Turns to the whole data set where a part stood for it until now; before {@link #start}. */
    public void replaceData(DataSet whole) {
        data = whole;
        answers = answers(whole);
    }

    private static int answers(DataSet data) {
        return data.samples().stream().mapToInt(s -> s.edited().size()).sum();
    }

    /**
     * Scores everything that has no score yet.
     *
     * @param first what is on screen; it comes first, and its photo's edits next
     */
    public void start(@Nullable QueueRow first) {
        if (running || (answers > 0 && done() == total())) {
            return;
        }
        if (answers == 0) {
            return;
        }
        AtomicBoolean mine = new AtomicBoolean();
        stop = mine;
        running = true;
        bump();
        Sample shown = first == null ? null : first.sample();
        runner.background(
                () -> {
                    score(shown, mine);
                    return answers;
                },
                n -> finished(),
                error -> {
                    failure = String.valueOf(error.getMessage());
                    finished();
                });
    }

    /** On a background thread. */
    private void score(@Nullable Sample shown, AtomicBoolean mine) {
        if (!known.hasFiles()) {
            ResultsOnFile read = ResultsOnFile.read(data);
            known.take(read);
            if (!read.isEmpty() || !read.problems().isEmpty()) {
                arrivals.problems(read.problems(), mine);
            }
        }
        ScoringRun scoring = run;
        if (scoring == null) {
            scoring = new ScoringRun(installed::get, project);
            run = scoring;
            known.take(scoring);
        }
        List<Job> all = RunScorer.jobs(samples());
        if (shown != null) {
            score(
                    scoring,
                    all.stream()
                            .filter(j -> j.sample().key().equals(shown.key()))
                            .toList(),
                    mine,
                    mine::get);
        }
        // The whole data set waits while a pair is being loaded; what a person looks at does not.
        score(scoring, all, mine, new GivesWay(runner::isIdle, mine::get));
    }

    /** As they count now. */
    private List<Sample> samples() {
        return project == null ? data.samples() : CorrectedSample.all(data.samples(), project.corrections());
    }

    /** Scores again what a correction has changed, beside any run, also where scoring was stopped. */
    public void correct(Sample corrected) {
        ScoringRun scoring = run;
        // A run that has not begun yet takes the sample as it is by then.
        if (scoring != null) {
            scoring.correct(corrected);
            bump();
            List<Job> jobs = RunScorer.jobs(List.of(corrected));
            runner.compute(
                    () -> {
                        score(scoring, jobs, closed, closed::get);
                        return jobs.size();
                    },
                    n -> {},
                    error -> {
                        failure = String.valueOf(error.getMessage());
                        bump();
                    });
        }
    }

    /** @param stopped asked before every sample */
    private void score(ScoringRun scoring, List<Job> jobs, AtomicBoolean mine, BooleanSupplier stopped) {
        scoring.scoreUpstream(
                jobs.stream()
                        .filter(j -> scoring.upstreamOf(
                                        j.sample().key(), j.edited().model())
                                .isEmpty())
                        .toList(),
                score -> {
                    arrivals.scored(score.key(), score.problem(), mine);
                },
                stopped);
        if (scoring.hasNetwork()) {
            scoring.scorePaper(
                    jobs.stream()
                            .filter(j -> scoring.paperOf(
                                            j.sample().key(), j.edited().model())
                                    .isEmpty())
                            .toList(),
                    score -> {
                        arrivals.scored(score.key(), null, mine);
                    },
                    stopped);
        }
    }

    /**
     * Scores a sample now, beside the run that will come to it much later; does nothing where its scores are there or no run
     * is on.
     */
    public void hurry(@Nullable QueueRow row) {
        ScoringRun scoring = run;
        if (!running || row == null || scoring == null) {
            return;
        }
        AtomicBoolean mine = stop;
        List<Job> jobs = RunScorer.jobs(List.of(row.sample())).stream()
                .filter(j -> scoring.upstreamOf(j.sample().key(), j.edited().model())
                                .isEmpty()
                        || (scoring.hasNetwork()
                                && scoring.paperOf(j.sample().key(), j.edited().model())
                                        .isEmpty()))
                .toList();
        if (!jobs.isEmpty()) {
            runner.compute(
                    () -> {
                        score(scoring, jobs, mine, mine::get);
                        return jobs.size();
                    },
                    n -> {},
                    error -> {});
        }
    }

    private void finished() {
        running = false;
        if (!modelProblemTold) {
            installed.problem().ifPresent(arrivals::add);
            modelProblemTold = true;
        }
        ScoringRun scoring = run;
        if (scoring != null) {
            scoring.notKept()
                    .ifPresent(e -> arrivals.add(new Problem(e.file(), "scores are not kept: " + e.reason(), null)));
        }
        arrivals.take();
    }

    private void bump() {
        revision.set(revision.get() + 1);
    }

    /** Stops scoring; what is scored stays. */
    public void cancel() {
        stop.set(true);
    }

    /** Stops scoring and writes to the project what is scored: before the project is closed. */
    public void close() {
        closed.set(true);
        cancel();
        ScoringRun scoring = run;
        if (scoring != null) {
            scoring.close();
        }
    }

    public boolean isRunning() {
        return running;
    }

    /** How many scores have come, by either profile. */
    public int done() {
        ScoringRun scoring = run;
        return scoring == null ? 0 : scoring.upstreamCount() + scoring.paperCount();
    }

    /** How many scores there will be. */
    public int total() {
        ScoringRun scoring = run;
        return scoring != null && scoring.hasNetwork() ? 2 * answers : answers;
    }

    /** How many edited images have a score by the evaluator's rules. */
    public int images() {
        ScoringRun scoring = run;
        return scoring == null ? 0 : scoring.upstreamCount();
    }

    /** Why the whole run ended early, if it did by a fault. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** Changes whenever scores have come or the run has begun or ended. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** What is known of each answer so far. */
    public KnownScores known() {
        return known;
    }

    /** Whether what is shown has all the score it will get. */
    public boolean isScored(@Nullable QueueRow row, @Nullable String model) {
        if (!running
                || row == null
                || model == null
                || row.sample().edited(model).isEmpty()) {
            return true;
        }
        ScoringRun scoring = run;
        return scoring != null
                && known.scoreOf(row.sample(), model).isPresent()
                && (!scoring.hasNetwork() || known.paperOf(row.sample(), model).isPresent());
    }

    /** Samples of which a score has come since this was last asked. */
    public Set<SampleKey> takeScored() {
        return arrivals.takeScored();
    }

    /** Problems met while scoring since this was last asked. */
    public List<Problem> takeProblems() {
        return arrivals.takeProblems();
    }
}
