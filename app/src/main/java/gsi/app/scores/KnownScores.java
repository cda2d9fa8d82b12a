package gsi.app.scores;

import gsi.dataset.Sample;
import gsi.scorer.explain.Explainer;
import gsi.scorer.paper.BackgroundDistance;
import gsi.scorer.paper.PaperScore;
import gsi.scorer.paper.PaperScorer;
import gsi.scorer.paper.PaperTolerances;
import gsi.scorer.results.SampleValues;
import gsi.scorer.score.Measured;
import gsi.scorer.score.Profile;
import gsi.scorer.score.SampleScore;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of models' answers: the scores that have come so far, what follows from them, and what result files say. */
public final class KnownScores {

    private final Explainer explainer = new Explainer();
    /** Stands in until the paper's edit locality, which takes the network, has come. */
    private final PaperScorer withoutLocality =
            new PaperScorer(PaperTolerances.DEFAULT, BackgroundDistance.NOT_AVAILABLE);

    private volatile @Nullable ScoringRun run;
    private volatile @Nullable ResultsOnFile onFile;

    KnownScores() {}

    /** Scores come from this run from now on. */
    void take(ScoringRun scoring) {
        run = scoring;
    }

    /** What result files beside the data say. */
    void take(ResultsOnFile files) {
        onFile = files;
    }

    /** Whether result files were read, or sought. */
    boolean hasFiles() {
        return onFile != null;
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

    /** The score by the paper's rules with everything in it, if it has come. */
    Optional<PaperScore> paperOf(Sample sample, String model) {
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
}
