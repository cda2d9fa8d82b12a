package gsi.scorer.operation;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.geometry.Box2d;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Rotation;
import gsi.scorer.geometry.Sameness;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Derivation;
import gsi.scorer.score.Derivation.Quantity;
import gsi.scorer.score.Derivation.Step;
import gsi.scorer.score.Derivation.Term;
import java.util.ArrayList;
import java.util.List;

/** Rotate: how far it turned, and how close to the wanted rotation it ended. The viewpoint check comes before. */
final class RotateRule implements OperationRule {

    @Override
    public Verdict judge(EditSpec edit, DetectionPair found, Box2d originBox) throws UnscorableException {
        OrientedBox target = TargetState.ofTurn(edit);
        Candidates candidates = Candidates.find(found, Sameness.BOX_3D_STRICT, target, edit.intrinsics(), originBox);
        Detection turned = candidates.detection();
        List<Term> terms = new ArrayList<>();
        boolean complies = false;
        double accuracy = 0;
        if (turned != null) {
            Rotation before = edit.originalRotation();
            Rotation after = rotation(turned);
            complies = !Sameness.same(after, before);
            double away = turned.cuboid().centre().distanceTo(edit.original().centre());
            terms.add(new Term(Quantity.DISTANCE_TO_ORIGINAL, away));
            if (away < Limits.TURN_IN_PLACE) {
                double ratio = before.geodesicTo(after) / (before.geodesicTo(target.rotation()) + Epsilon.RATIO);
                double error = target.rotation().geodesicTo(after);
                accuracy = 0.5 * Math.exp(-Epsilon.squaredLog(ratio)) + 0.5 * Math.exp(-Math.abs(error));
                terms.add(new Term(Quantity.TURN_RATIO, ratio));
                terms.add(new Term(Quantity.TURN_ERROR, error));
            }
        }
        return new Verdict(
                complies,
                accuracy,
                new Derivation(
                        turned == null ? Step.NO_CANDIDATE : Step.FORMULA,
                        found.origin().size(),
                        found.edited().size(),
                        candidates.indices(),
                        candidates.nearest(),
                        terms));
    }

    private static Rotation rotation(Detection d) throws UnscorableException {
        Rotation r = d.rotation();
        if (r == null) {
            throw new UnscorableException(
                    Cause.UNUSABLE_DETECTION, "the matched detection of the edited image has no rotation_matrix");
        }
        return r;
    }
}
