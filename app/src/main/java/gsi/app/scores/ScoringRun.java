package gsi.app.scores;

import gsi.annotation.ProjectException;
import gsi.annotation.ReviewProject;
import gsi.app.scores.InstalledScorer.Scorers;
import gsi.dataset.EditSpec;
import gsi.dataset.EditedImage;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import gsi.scorer.RunScorer;
import gsi.scorer.RunScorer.Job;
import gsi.scorer.RunScorer.Scoring;
import gsi.scorer.paper.PaperScore;
import gsi.scorer.paper.PaperTolerances;
import gsi.scorer.score.SampleScore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Scores by both profiles, through what the project keeps, and remembers them. The evaluator's rules come first; by the
 * paper's, every image goes through the network again for edit locality. Safe for many threads.
 */
public final class ScoringRun {

    /** Asked before every sample: the device may change while a run is on. */
    private final Supplier<Scorers> scorers;

    private final boolean network;
    private final @Nullable KeptScores<SampleScore> keptUpstream;
    private final @Nullable KeptScores<PaperScore> keptPaper;
    private final Scoring<SampleScore> upstream;
    private final Scoring<PaperScore> paper;
    private final Map<Answer, SampleScore> upstreamScores = new ConcurrentHashMap<>();
    private final Map<Answer, PaperScore> paperScores = new ConcurrentHashMap<>();

    /** What was corrected since the run began asks for this now; scores of anything else are out of date. */
    private final Map<SampleKey, EditSpec> asked = new ConcurrentHashMap<>();

    private record Answer(SampleKey sample, String model) {}

    /**
     * With the scores that a project keeps.
     *
     * @param scorers what scores now; always with the same network
     * @param project null to keep none
     */
    public ScoringRun(Supplier<Scorers> scorers, @Nullable ReviewProject project) {
        this.scorers = scorers;
        Path lpipsModel = scorers.get().lpipsModel();
        this.network = lpipsModel != null;
        if (project == null) {
            keptUpstream = null;
            keptPaper = null;
            upstream = this::freshUpstream;
            paper = this::freshPaper;
        } else {
            ScoreKeeper keeper = new ScoreKeeper(project, lpipsModel);
            keptUpstream = keeper.upstream(this::freshUpstream);
            upstream = keptUpstream;
            keptPaper = keeper.paper(PaperTolerances.DEFAULT, this::freshPaper);
            paper = keptPaper;
        }
    }

    private SampleScore freshUpstream(Sample sample, EditedImage edited) {
        return scorers.get().upstream().score(sample, edited);
    }

    private PaperScore freshPaper(Sample sample, EditedImage edited) {
        return scorers.get().paper().score(sample, edited, upstreamNow(sample, edited));
    }

    private SampleScore upstreamNow(Sample sample, EditedImage edited) {
        return isAsked(sample)
                ? upstreamOf(sample.key(), edited.model()).orElseGet(() -> upstream.score(sample, edited))
                : upstream.score(sample, edited);
    }

    /** Forgets the scores of a sample that asks for something else now, also those that are being made. */
    public void correct(Sample corrected) {
        asked.put(corrected.key(), corrected.edit());
        upstreamScores.keySet().removeIf(a -> a.sample.equals(corrected.key()));
        paperScores.keySet().removeIf(a -> a.sample.equals(corrected.key()));
    }

    private boolean isAsked(Sample sample) {
        EditSpec now = asked.get(sample.key());
        return now == null || now.equals(sample.edit());
    }

    private boolean isAsked(Answer answer, List<Job> jobs) {
        return !asked.containsKey(answer.sample)
                || jobs.stream()
                        .map(Job::sample)
                        .filter(s -> s.key().equals(answer.sample))
                        .allMatch(this::isAsked);
    }

    /** Remembers a score unless a correction has overtaken it. */
    private <S> void remember(Map<Answer, S> scores, Answer answer, S score, List<Job> jobs) {
        // Two looks: a correction that comes in between removes it or is seen by the second.
        if (isAsked(answer, jobs)) {
            scores.put(answer, score);
            if (!isAsked(answer, jobs)) {
                scores.remove(answer, score);
            }
        }
    }

    /**
     * All jobs by the evaluator's rules, on all processors.
     *
     * @param into told of each, by one thread at a time
     */
    public void scoreUpstream(List<Job> jobs, Consumer<SampleScore> into, BooleanSupplier cancelled) {
        run(
                upstream,
                jobs,
                score -> {
                    remember(upstreamScores, new Answer(score.key(), score.model()), score, jobs);
                    into.accept(score);
                },
                cancelled);
    }

    /** All jobs by the paper's rules, as {@link #scoreUpstream}; best after it. */
    public void scorePaper(List<Job> jobs, Consumer<PaperScore> into, BooleanSupplier cancelled) {
        run(
                paper,
                jobs,
                score -> {
                    remember(paperScores, new Answer(score.key(), score.model()), score, jobs);
                    into.accept(score);
                },
                cancelled);
    }

    private <S> void run(Scoring<S> scoring, List<Job> jobs, Consumer<S> into, BooleanSupplier cancelled) {
        try {
            new RunScorer<>(scoring, scorers.get().threads())
                    .run(jobs, (score, done, total) -> into.accept(score), cancelled);
        } finally {
            flush();
        }
    }

    /** The score by the evaluator's rules, if it was made. */
    public Optional<SampleScore> upstreamOf(SampleKey sample, String model) {
        return Optional.ofNullable(upstreamScores.get(new Answer(sample, model)));
    }

    /** The score by the paper's rules, if it was made. */
    public Optional<PaperScore> paperOf(SampleKey sample, String model) {
        return Optional.ofNullable(paperScores.get(new Answer(sample, model)));
    }

    /** How many scores were made by the evaluator's rules. */
    public int upstreamCount() {
        return upstreamScores.size();
    }

    /** How many scores were made by the paper's rules. */
    public int paperCount() {
        return paperScores.size();
    }

    /** Whether the paper's edit locality can be measured. */
    public boolean hasNetwork() {
        return network;
    }

    /** Why the project does not keep the scores, where it should. */
    public Optional<ProjectException> notKept() {
        return keptUpstream == null ? Optional.empty() : keptUpstream.failure();
    }

    /** Writes to the project what is not yet there; what is scored from now on is not kept. */
    public void close() {
        if (keptUpstream != null && keptPaper != null) {
            keptUpstream.close();
            keptPaper.close();
        }
    }

    /** Writes to the project what is not yet there. */
    private void flush() {
        if (keptUpstream != null && keptPaper != null) {
            keptUpstream.flush();
            keptPaper.flush();
        }
    }
}
