package gsi.scorer.operation;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.geometry.Box2d;
import gsi.scorer.geometry.BoxOverlap;
import gsi.scorer.geometry.Sameness;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Derivation;
import gsi.scorer.score.Derivation.Quantity;
import gsi.scorer.score.Derivation.Step;
import gsi.scorer.score.Derivation.Term;
import java.util.List;
import java.util.OptionalInt;

/** Remove: nothing is left in the object's place, and nothing else went with it. */
final class RemoveRule implements OperationRule {

    @Override
    public Verdict judge(EditSpec edit, DetectionPair found, Box2d originBox) throws UnscorableException {
        int before = found.origin().size();
        int after = found.edited().size();
        OptionalInt left = stillThere(edit, found.edited(), originBox);
        int lost = before - after - 1;
        double score = left.isPresent() ? 0 : Math.clamp(1 - Limits.COST_OF_A_LOST_OBJECT * lost, 0.0, 1.0);
        return new Verdict(
                score >= Limits.REMOVE_SCORE,
                score,
                new Derivation(
                        left.isPresent() ? Step.STILL_THERE : Step.FORMULA,
                        before,
                        after,
                        List.of(),
                        left,
                        List.of(new Term(Quantity.OTHERS_LOST, lost))));
    }

    private static OptionalInt stillThere(EditSpec edit, List<Detection> edited, Box2d originBox)
            throws UnscorableException {
        for (int i = 0; i < edited.size(); i++) {
            double iou = BoxOverlap.iou(edited.get(i).cuboid(), edit.original());
            if (Double.isNaN(iou)) {
                throw new UnscorableException(
                        Cause.UNUSABLE_DETECTION,
                        "detection " + i + " of the edited image or the original box has a NaN");
            }
            if (iou > Limits.STILL_THERE_OVERLAP || Sameness.same(edited.get(i).box2d(), originBox)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
