package gsi.scorer.explain;

import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.EditedImage;
import gsi.dataset.Operation;
import gsi.dataset.Sample;
import gsi.scorer.paper.PaperCheck;
import gsi.scorer.paper.PaperScore;
import gsi.scorer.physical.PhysicalMeasurement;
import gsi.scorer.score.Absence;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.PhysicalErrors;
import gsi.scorer.score.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The checks of the paper's rules (docs/paper-profile.md) as they went for one edited image. */
final class PaperExplainer {

    Explanation explain(Sample sample, EditedImage edited, PaperScore score) {
        EditSpec edit = sample.edit();
        DetectionPair found = edited.detections();
        List<ExplainedStep> steps = steps(edit, score);
        return new Explanation(
                score.key(),
                score.model(),
                Profile.PAPER,
                edit.instruction().prompt(),
                score.ic(),
                score.sa(),
                steps,
                decidedBy(score, steps),
                found == null || score.checks().isEmpty() ? List.of() : PaperNotes.of(edit, found, score),
                found == null
                        ? PhysicalErrors.none(new Absence(Cause.NO_DETECTIONS, "no detections in infer_cache.json"))
                        : PhysicalMeasurement.measure(edit, found));
    }

    private static StepId decidedBy(PaperScore score, List<ExplainedStep> steps) {
        return score.decisive().map(c -> step(c.kind())).orElse(steps.getFirst().id());
    }

    private static List<ExplainedStep> steps(EditSpec edit, PaperScore score) {
        Operation operation = edit.instruction().operation();
        if (operation == Operation.VIEW) {
            return ViewSteps.paper(score.ic());
        }
        List<ExplainedStep> steps = new ArrayList<>();
        if (score.checks().isEmpty()) {
            steps.add(UpstreamExplainer.inputFailed(score.ic()));
        }
        for (PaperCheck.Kind kind : cascade(operation)) {
            steps.add(check(score, kind).map(c -> PaperWords.of(edit, c)).orElse(ExplainedStep.notReached(step(kind))));
        }
        if (operation != Operation.UNKNOWN) {
            steps.add(PaperWords.accuracy(score));
        }
        return steps;
    }

    private static Optional<PaperCheck> check(PaperScore score, PaperCheck.Kind kind) {
        return score.checks().stream().filter(c -> c.kind() == kind).findFirst();
    }

    private static List<PaperCheck.Kind> cascade(Operation operation) {
        return switch (operation) {
            case MOVE ->
                List.of(PaperCheck.Kind.OBJECT_FOUND, PaperCheck.Kind.OLD_PLACE_EMPTY, PaperCheck.Kind.DISPLACEMENT);
            case ROTATE -> List.of(PaperCheck.Kind.OBJECT_FOUND, PaperCheck.Kind.DISPLACEMENT, PaperCheck.Kind.TURN);
            case SCALE ->
                List.of(
                        PaperCheck.Kind.OBJECT_FOUND,
                        PaperCheck.Kind.DISPLACEMENT,
                        PaperCheck.Kind.WIDTH,
                        PaperCheck.Kind.HEIGHT,
                        PaperCheck.Kind.LENGTH,
                        PaperCheck.Kind.REMAINING_SIZE);
            case REMOVE -> List.of(PaperCheck.Kind.OLD_PLACE_EMPTY, PaperCheck.Kind.OTHERS_LOST);
            case VIEW, UNKNOWN -> List.of();
        };
    }

    static StepId step(PaperCheck.Kind kind) {
        return switch (kind) {
            case OBJECT_FOUND -> StepId.CANDIDATE;
            case OLD_PLACE_EMPTY -> StepId.OLD_PLACE;
            case DISPLACEMENT -> StepId.DISPLACEMENT;
            case TURN -> StepId.TURN;
            case WIDTH -> StepId.WIDTH;
            case HEIGHT -> StepId.HEIGHT;
            case LENGTH -> StepId.LENGTH;
            case REMAINING_SIZE -> StepId.REMAINING_SIZE;
            case OTHERS_LOST -> StepId.OTHERS;
        };
    }
}
