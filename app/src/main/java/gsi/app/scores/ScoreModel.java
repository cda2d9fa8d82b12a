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
import gsi.scorer.explain.Explainer;
import gsi.scorer.paper.BackgroundDistance;
import gsi.scorer.paper.PaperScore;
import gsi.scorer.paper.PaperScorer;
import gsi.scorer.paper.PaperTolerances;
import gsi.scorer.results.SampleValues;
import gsi.scorer.score.Measured;
import gsi.scorer.score.Profile;
import gsi.scorer.score.SampleScore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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
    private final Explainer explainer = new Explainer();
    /** Stands in until the paper's edit locality, which takes the network, has come. */
    private final PaperScorer withoutLocality =
            new PaperScorer(PaperTolerances.DEFAULT, BackgroundDistance.NOT_AVAILABLE);

    private final List<Problem> newProblems = new ArrayList<>();
    private final ConcurrentLinkedQueue<Problem> arrived = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<SampleKey> scored = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean announced = new AtomicBoolean();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private int answers;
    private volatile @Nullable ScoringRun run;
    private volatile @Nullable ResultsOnFile onFile;
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
        this.answers = RunScorer.jobs(data.samples()).size();
    }

    /** Turns to the whole data set where a part stood for it until now; before {@link #start}. */
    public void replaceData(DataSet whole) {
        data = whole;
        answers = RunScorer.jobs(whole.samples()).size();
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
        if (onFile == null) {
            ResultsOnFile read = ResultsOnFile.read(data);
            onFile = read;
            arrived.addAll(read.problems());
            if (!read.isEmpty() || !read.problems().isEmpty()) {
                arrive(null, mine);
            }
        }
        ScoringRun scoring = run;
        if (scoring == null) {
            scoring = new ScoringRun(installed::get, project);
            run = scoring;
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
                    scored.add(score.key());
                    arrive(score.problem(), mine);
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
                        scored.add(score.key());
                        arrive(null, mine);
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

    /** On a scorer's thread. */
    private void arrive(@Nullable Problem problem, AtomicBoolean stopped) {
        if (stopped.get()) {
            return;
        }
        if (problem != null) {
            arrived.add(problem);
        }
        if (announced.compareAndSet(false, true)) {
            runner.onFxThread(this::takeArrived);
        }
    }

    private void takeArrived() {
        announced.set(false);
        for (Problem p = arrived.poll(); p != null; p = arrived.poll()) {
            newProblems.add(p);
        }
        bump();
    }

    private void finished() {
        running = false;
        if (!modelProblemTold) {
            installed.problem().ifPresent(newProblems::add);
            modelProblemTold = true;
        }
        ScoringRun scoring = run;
        if (scoring != null) {
            scoring.notKept()
                    .ifPresent(e -> newProblems.add(new Problem(e.file(), "scores are not kept: " + e.reason(), null)));
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

    /** The score of a model's answer, if it has come. Any thread. */
    public Optional<SampleScore> scoreOf(Sample sample, @Nullable String model) {
        ScoringRun scoring = run;
        return scoring == null || model == null ? Optional.empty() : scoring.upstreamOf(sample.key(), model);
    }

    /** Everything there is to say about a model's answer, if its score has come. Takes microseconds. */
    public Optional<Judgement> judgementOf(Sample sample, String model) {
        return scoreOf(sample, model)
                .flatMap(score -> sample.edited(model).map(edited -> {
                    PaperScore byPaper =
                            paperOf(sample, model).orElseGet(() -> withoutLocality.score(sample, edited, score));
                    return new Judgement(
                            score,
                            byPaper,
                            explainer.upstream(sample, edited, score),
                            explainer.paper(sample, edited, byPaper),
                            explainer.disagreement(sample, edited, score, byPaper));
                }));
    }

    /** The score by the paper's rules, without edit locality until the network has measured that. Any thread. */
    public Optional<PaperScore> paperScoreOf(Sample sample, String model) {
        return scoreOf(sample, model)
                .flatMap(score -> sample.edited(model)
                        .map(edited ->
                                paperOf(sample, model).orElseGet(() -> withoutLocality.score(sample, edited, score))));
    }

    /** What both profiles say in numbers, by profile and score, such as {@code paper.ic}; what has not come is not there. */
    public SortedMap<String, Double> numbersOf(Sample sample, String model) {
        SortedMap<String, Double> out = new TreeMap<>();
        scoreOf(sample, model).ifPresent(s -> {
            put(out, Profile.UPSTREAM, "ic", s.ic());
            put(out, Profile.UPSTREAM, "sa", s.sa());
            put(out, Profile.UPSTREAM, "ssim", s.ssim());
            put(out, Profile.UPSTREAM, "lpips", s.lpips());
            put(out, Profile.UPSTREAM, "mse", s.mse());
        });
        paperScoreOf(sample, model).ifPresent(s -> {
            put(out, Profile.PAPER, "ic", s.ic());
            put(out, Profile.PAPER, "sa", s.sa());
            put(out, Profile.PAPER, "el", s.el());
        });
        return out;
    }

    private static void put(Map<String, Double> into, Profile profile, String score, Measured value) {
        if (value.isPresent() && Double.isFinite(value.get())) {
            into.put(profile.word() + '.' + score, value.get());
        }
    }

    private Optional<PaperScore> paperOf(Sample sample, String model) {
        ScoringRun scoring = run;
        return scoring == null ? Optional.empty() : scoring.paperOf(sample.key(), model);
    }

    /** What result files beside the data say about a model's answer, if there are any and they were read. */
    public Optional<SampleValues> onFile(Sample sample, @Nullable String model) {
        ResultsOnFile files = onFile;
        return files == null ? Optional.empty() : files.of(sample.key(), model);
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
        if (!running
                || row == null
                || model == null
                || row.sample().edited(model).isEmpty()) {
            return true;
        }
        ScoringRun scoring = run;
        return scoring != null
                && scoreOf(row.sample(), model).isPresent()
                && (!scoring.hasNetwork() || paperOf(row.sample(), model).isPresent());
    }

    /** Samples of which a score has come since this was last asked. */
    public Set<SampleKey> takeScored() {
        Set<SampleKey> out = new HashSet<>();
        for (SampleKey key = scored.poll(); key != null; key = scored.poll()) {
            out.add(key);
        }
        return out;
    }

    /** Problems met while scoring since this was last asked. */
    public List<Problem> takeProblems() {
        List<Problem> out = List.copyOf(newProblems);
        newProblems.clear();
        return out;
    }
}
