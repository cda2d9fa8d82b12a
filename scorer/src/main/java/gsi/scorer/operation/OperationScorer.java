package gsi.scorer.operation;

import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.Operation;
import gsi.dataset.geometry.Box2d;
import gsi.dataset.geometry.Cuboid;
import gsi.scorer.geometry.OriginBox;
import gsi.scorer.score.Absence;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Derivation;
import gsi.scorer.score.Derivation.Step;
import gsi.scorer.score.Gate;
import gsi.scorer.score.Measured;
import gsi.scorer.score.Viewpoint;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * IC and SA of move, rotate, remove and scale from boxes alone: the steps that can decide before the formula, then the
 * operation's own rule (protocol.md §4, profile {@code upstream}).
 */
public final class OperationScorer {

    private static final Map<Operation, OperationRule> RULES = Map.of(
            Operation.MOVE, new MoveRule(),
            Operation.ROTATE, new RotateRule(),
            Operation.REMOVE, new RemoveRule(),
            Operation.SCALE, new ScaleRule());

    /**
     * Scores one edit. Where the gate is undetermined, a value that is 0 with the gate open is 0 and any other is missing.
     *
     * @param viewpoint outcome of the viewpoint check; looked at for rotate only
     * @return never throws for what the data holds: where the evaluator would stop, the values are missing and say why
     */
    public OperationScore score(EditSpec edit, DetectionPair found, Gate.State gate, Viewpoint viewpoint) {
        OperationRule rule = RULES.get(edit.instruction().operation());
        if (rule == null) {
            return OperationScore.unscorable(noRule(edit));
        }
        try {
            Verdict verdict = judge(rule, edit, found, gate, viewpoint);
            return new OperationScore(
                    behind(gate, verdict.ic()), behind(gate, verdict.sa()), verdict.derivation(), doubt(edit, verdict));
        } catch (UnscorableException e) {
            return OperationScore.unscorable(e.why());
        }
    }

    private static Verdict judge(
            OperationRule rule, EditSpec edit, DetectionPair found, Gate.State gate, Viewpoint viewpoint)
            throws UnscorableException {
        Operation operation = edit.instruction().operation();
        if (gate == Gate.State.CLOSED) {
            return zero(Step.GATE_CLOSED, found);
        }
        if (operation == Operation.ROTATE && viewpoint == Viewpoint.CHANGED) {
            return zero(Step.VIEWPOINT_CHANGED, found);
        }
        if (operation != Operation.REMOVE && found.edited().isEmpty()) {
            return zero(Step.NOTHING_DETECTED, found);
        }
        Optional<Box2d> originBox = OriginBox.find(found.origin(), edit.original());
        if (originBox.isEmpty()) {
            return zero(Step.ORIGIN_NOT_FOUND, found);
        }
        return rule.judge(edit, found, originBox.get());
    }

    private static Verdict zero(Step step, DetectionPair found) {
        return new Verdict(
                0.0,
                0,
                Derivation.early(step, found.origin().size(), found.edited().size()));
    }

    private static Measured behind(Gate.State gate, double value) {
        return gate == Gate.State.UNDETERMINED && value != 0
                ? Measured.missing(
                        Cause.GATE_UNDETERMINED,
                        "only LPIPS, which is not available, could tell whether the gate is open")
                : Measured.of(value);
    }

    private static Absence noRule(EditSpec edit) {
        return edit.instruction().operation() == Operation.VIEW
                ? Absence.lpips()
                : new Absence(
                        Cause.UNKNOWN_OPERATION,
                        "unknown operation \"" + edit.instruction().operationWord() + "\"");
    }

    /** The evaluator computes on; a person should know that its numbers mean little. */
    private static @Nullable Absence doubt(EditSpec edit, Verdict verdict) {
        Cuboid wanted = edit.wanted();
        if (!edit.original().isPlausible()) {
            return new Absence(Cause.UNUSABLE_EDIT, "original_bbox_3d has a NaN, an infinity or a negative size");
        }
        if (wanted != null && !wanted.isPlausible()) {
            return new Absence(Cause.UNUSABLE_EDIT, "new_bbox_3d has a NaN, an infinity or a negative size");
        }
        if (!edit.intrinsics().isUsable()) {
            return new Absence(
                    Cause.UNUSABLE_EDIT, "camera_intrinsics cannot project: a NaN or a focal length of zero");
        }
        if (Double.isNaN(verdict.sa())) {
            return new Absence(
                    Cause.UNUSABLE_DETECTION,
                    "the evaluator's spatial accuracy is NaN: a detection has impossible numbers");
        }
        return null;
    }
}
