package gsi.scorer.explain;

import static gsi.scorer.explain.Argument.amount;
import static gsi.scorer.explain.Argument.clause;
import static gsi.scorer.explain.Argument.words;

import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.EditedImage;
import gsi.dataset.Operation;
import gsi.dataset.Sample;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Derivation;
import gsi.scorer.score.Gate;
import gsi.scorer.score.Measured;
import gsi.scorer.score.Profile;
import gsi.scorer.score.SampleScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The cascade of the evaluator's rules (protocol.md §3–§7) as it went for one edited image. */
final class UpstreamExplainer {

    /** Accuracies below it show as 0.00. */
    private static final double WORTH_SHOWING = 0.005;

    Explanation explain(Sample sample, EditedImage edited, SampleScore score) {
        EditSpec edit = sample.edit();
        Derivation derivation = score.derivation();
        DetectionPair found = edited.detections();
        if (edit.instruction().operation() == Operation.VIEW) {
            return explanation(edit, score, ViewSteps.upstream(score), List.of());
        }
        if (found == null || derivation == null) {
            return explanation(edit, score, unusable(edit.instruction().operation(), score), List.of());
        }
        UpstreamCase of = UpstreamCase.of(edit, found, score, derivation);
        return explanation(edit, score, steps(of), UpstreamNotes.of(of));
    }

    private static Explanation explanation(
            EditSpec edit, SampleScore score, List<ExplainedStep> steps, List<DetectionNote> notes) {
        return new Explanation(
                score.key(),
                score.model(),
                Profile.UPSTREAM,
                edit.instruction().prompt(),
                score.ic(),
                score.sa(),
                steps,
                decidedBy(score, steps),
                notes,
                score.physical());
    }

    private static StepId decidedBy(SampleScore score, List<ExplainedStep> steps) {
        Derivation derivation = score.derivation();
        if (score.ic() instanceof Measured.Missing m && m.why().cause() == Cause.GATE_UNDETERMINED) {
            return StepId.GATE;
        }
        if (derivation == null || !score.ic().isPresent() || score.gate().state() == Gate.State.NONE) {
            // Nothing was derived from boxes: the step that stopped, or the comparison itself.
            return steps.stream()
                    .filter(s -> s.outcome() != Outcome.PASSED)
                    .findFirst()
                    .orElse(steps.getLast())
                    .id();
        }
        return decidedBy(derivation.decidedBy());
    }

    private static StepId decidedBy(Derivation.Step step) {
        return switch (step) {
            case GATE_CLOSED -> StepId.GATE;
            case VIEWPOINT_CHANGED -> StepId.VIEWPOINT;
            case NOTHING_DETECTED -> StepId.DETECTED;
            case ORIGIN_NOT_FOUND -> StepId.ORIGIN;
            case NO_GROUND_TRUTH -> StepId.GROUND_TRUTH;
            case NO_CANDIDATE -> StepId.CANDIDATE;
            case STILL_THERE -> StepId.OLD_PLACE;
            case FORMULA -> StepId.COMPLIANCE;
        };
    }

    private static List<StepId> cascade(Operation operation) {
        return switch (operation) {
            case MOVE, SCALE ->
                List.of(
                        StepId.GATE,
                        StepId.DETECTED,
                        StepId.ORIGIN,
                        StepId.CANDIDATE,
                        StepId.ACCURACY,
                        StepId.COMPLIANCE);
            case ROTATE ->
                List.of(
                        StepId.GATE,
                        StepId.VIEWPOINT,
                        StepId.DETECTED,
                        StepId.ORIGIN,
                        StepId.CANDIDATE,
                        StepId.ACCURACY,
                        StepId.COMPLIANCE);
            case REMOVE -> List.of(StepId.GATE, StepId.ORIGIN, StepId.OLD_PLACE, StepId.ACCURACY, StepId.COMPLIANCE);
            case VIEW, UNKNOWN -> List.of();
        };
    }

    private static List<ExplainedStep> unusable(Operation operation, SampleScore score) {
        List<ExplainedStep> steps = new ArrayList<>();
        steps.add(inputFailed(score.ic()));
        cascade(operation).forEach(id -> steps.add(ExplainedStep.notReached(id)));
        return steps;
    }

    static ExplainedStep inputFailed(Measured missing) {
        String why = missing instanceof Measured.Missing m ? m.why().detail() : "";
        return ExplainedStep.of(StepId.INPUT, false, List.of(), Sentence.of("input.failed", words(why)));
    }

    private static List<ExplainedStep> steps(UpstreamCase of) {
        StepId decided = decidedBy(of.derivation().decidedBy());
        // A formula without a candidate still gives numbers; every other decision ends the cascade.
        boolean toTheEnd = decided == StepId.CANDIDATE || decided == StepId.COMPLIANCE;
        List<ExplainedStep> steps = new ArrayList<>();
        boolean reached = true;
        for (StepId id : cascade(of.edit().instruction().operation())) {
            steps.add(reached ? step(id, of) : ExplainedStep.notReached(id));
            reached &= toTheEnd || id != decided;
        }
        return steps;
    }

    private static ExplainedStep step(StepId id, UpstreamCase of) {
        return switch (id) {
            case GATE -> GateStep.of(of.score());
            case VIEWPOINT -> ViewpointStep.of(of.score());
            case DETECTED -> FoundSteps.detected(of);
            case ORIGIN -> FoundSteps.origin(of);
            case CANDIDATE -> CandidateStep.of(of);
            case OLD_PLACE -> FoundSteps.oldPlace(of);
            case ACCURACY -> accuracy(of);
            case COMPLIANCE -> compliance(of);
            default -> throw new IllegalArgumentException(id + " is no step of the evaluator's");
        };
    }

    private static FormulaWords formula(UpstreamCase of) {
        return Objects.requireNonNull(
                FormulaWords.OF.get(of.edit().instruction().operation()), "an operation that has a formula");
    }

    private static ExplainedStep accuracy(UpstreamCase of) {
        Finding finding = formula(of).accuracy(of);
        if (!of.score().sa().isPresent()) {
            return new ExplainedStep(
                    StepId.ACCURACY,
                    Outcome.UNDETERMINED,
                    finding.readings(),
                    Sentence.of("accuracy.unknown", clause(finding.sentence())));
        }
        double sa = of.score().sa().get();
        List<Reading> readings = new ArrayList<>(finding.readings());
        readings.add(Reading.of(Measure.SPATIAL_ACCURACY, sa, Unit.SCORE));
        return ExplainedStep.of(
                StepId.ACCURACY,
                sa >= WORTH_SHOWING,
                readings,
                Sentence.of("accuracy.value", clause(finding.sentence()), amount(sa, Unit.SCORE)));
    }

    private static ExplainedStep compliance(UpstreamCase of) {
        if (of.score().ic() instanceof Measured.Missing m) {
            return new ExplainedStep(
                    StepId.COMPLIANCE,
                    Outcome.UNDETERMINED,
                    List.of(),
                    m.why().cause() == Cause.GATE_UNDETERMINED
                            ? Sentence.of("compliance.unknown")
                            : Sentence.of("input.failed", words(m.why().detail())));
        }
        Finding finding = formula(of).compliance(of);
        return ExplainedStep.of(StepId.COMPLIANCE, of.score().ic().get() > 0, finding.readings(), finding.sentence());
    }
}
