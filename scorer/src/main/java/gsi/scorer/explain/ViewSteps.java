package gsi.scorer.explain;

import static gsi.scorer.explain.Argument.amount;

import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Derivation;
import gsi.scorer.score.Measured;
import gsi.scorer.score.SampleScore;
import java.util.List;

/** The steps of view operations, which compare pictures instead of boxes (protocol.md §4). */
final class ViewSteps {

    private ViewSteps() {}

    static List<ExplainedStep> upstream(SampleScore score) {
        Derivation derivation = score.derivation();
        if (derivation != null && derivation.decidedBy() == Derivation.Step.NO_GROUND_TRUTH) {
            return List.of(
                    ExplainedStep.of(StepId.GROUND_TRUTH, false, List.of(), Sentence.of("truth.failed")),
                    ExplainedStep.notReached(StepId.SIMILARITY));
        }
        if (isOtherThanLpips(score.ic())) {
            return List.of(
                    UpstreamExplainer.inputFailed(score.ic()),
                    ExplainedStep.notReached(StepId.GROUND_TRUTH),
                    ExplainedStep.notReached(StepId.SIMILARITY));
        }
        return List.of(
                ExplainedStep.of(StepId.GROUND_TRUTH, true, List.of(), Sentence.of("truth.passed")),
                similarity(score.ic(), "similarity"));
    }

    /** The paper's rules take over what the evaluator's say. */
    static List<ExplainedStep> paper(Measured ic) {
        return isOtherThanLpips(ic)
                ? List.of(UpstreamExplainer.inputFailed(ic), ExplainedStep.notReached(StepId.SIMILARITY))
                : List.of(similarity(ic, "paper.similarity"));
    }

    private static boolean isOtherThanLpips(Measured ic) {
        return ic instanceof Measured.Missing m && m.why().cause() != Cause.LPIPS_NOT_AVAILABLE;
    }

    private static ExplainedStep similarity(Measured ic, String key) {
        if (!ic.isPresent()) {
            return new ExplainedStep(
                    StepId.SIMILARITY, Outcome.UNDETERMINED, List.of(), Sentence.of("similarity.unknown"));
        }
        return ExplainedStep.of(
                StepId.SIMILARITY,
                ic.get() > 0,
                List.of(Reading.of(Measure.SPATIAL_ACCURACY, ic.get(), Unit.SCORE)),
                Sentence.of(key, amount(ic.get(), Unit.SCORE)));
    }
}
