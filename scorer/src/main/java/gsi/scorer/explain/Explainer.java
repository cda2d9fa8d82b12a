package gsi.scorer.explain;

import static gsi.scorer.explain.Argument.amount;
import static gsi.scorer.explain.Argument.clause;

import gsi.dataset.EditedImage;
import gsi.dataset.Operation;
import gsi.dataset.Sample;
import gsi.scorer.explain.Disagreement.Kind;
import gsi.scorer.paper.PaperScore;
import gsi.scorer.score.SampleScore;
import java.util.Optional;

/** Explains scores. Computes from boxes alone and takes microseconds; never throws for what the data holds. */
public final class Explainer {

    private final UpstreamExplainer upstream = new UpstreamExplainer();
    private final PaperExplainer paper = new PaperExplainer();

    /** Why the evaluator's rules give this score to this edited image of this sample. */
    public Explanation upstream(Sample sample, EditedImage edited, SampleScore score) {
        return upstream.explain(sample, edited, score);
    }

    /** Why the paper's rules give this score to this edited image of this sample. */
    public Explanation paper(Sample sample, EditedImage edited, PaperScore score) {
        return paper.explain(sample, edited, score);
    }

    /**
     * Whether and why the two profiles disagree on an edited image: only one of them lets it comply, or both do with
     * accuracies that differ by more than {@link Disagreement#ACCURACY}. Empty where they agree, where a value is missing, and
     * for view operations, which both judge alike.
     */
    public Optional<Disagreement> disagreement(
            Sample sample, EditedImage edited, SampleScore byUpstream, PaperScore byPaper) {
        if (sample.edit().instruction().operation() == Operation.VIEW
                || !byUpstream.ic().isPresent()
                || !byPaper.ic().isPresent()) {
            return Optional.empty();
        }
        boolean evaluator = byUpstream.ic().get() > 0;
        boolean described = byPaper.ic().get() > 0;
        if (evaluator != described) {
            // The interesting one is who says no.
            return Optional.of(
                    evaluator
                            ? new Disagreement(
                                    Kind.ONLY_UPSTREAM,
                                    Sentence.of(
                                            "disagreement.ONLY_UPSTREAM",
                                            clause(paper(sample, edited, byPaper)
                                                    .decisive()
                                                    .sentence())))
                            : new Disagreement(
                                    Kind.ONLY_PAPER,
                                    Sentence.of(
                                            "disagreement.ONLY_PAPER",
                                            clause(upstream(sample, edited, byUpstream)
                                                    .decisive()
                                                    .sentence()))));
        }
        if (!evaluator || !byUpstream.sa().isPresent() || !byPaper.sa().isPresent()) {
            return Optional.empty();
        }
        double a = byUpstream.sa().get();
        double b = byPaper.sa().get();
        return Math.abs(a - b) > Disagreement.ACCURACY
                ? Optional.of(new Disagreement(
                        Kind.ACCURACY,
                        Sentence.of(
                                "disagreement.ACCURACY",
                                amount(a, Unit.SCORE),
                                amount(b, Unit.SCORE),
                                clause(upstream(sample, edited, byUpstream)
                                        .step(StepId.ACCURACY)
                                        .sentence()),
                                clause(paper(sample, edited, byPaper)
                                        .step(StepId.ACCURACY)
                                        .sentence()))))
                : Optional.empty();
    }
}
