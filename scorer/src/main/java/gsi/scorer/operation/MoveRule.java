package gsi.scorer.operation;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.geometry.Box2d;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Point3;
import gsi.scorer.geometry.BoxOverlap;
import gsi.scorer.geometry.Sameness;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Derivation;
import gsi.scorer.score.Derivation.Quantity;
import gsi.scorer.score.Derivation.Step;
import gsi.scorer.score.Derivation.Term;
import java.util.List;

/** Move: overlap with the target box, and the right distance in whatever direction. */
final class MoveRule implements OperationRule {

    @Override
    public Verdict judge(EditSpec edit, DetectionPair found, Box2d originBox) throws UnscorableException {
        OrientedBox target = TargetState.ofBox(edit);
        Candidates candidates = Candidates.find(found, Sameness.BOX_3D, target, edit.intrinsics(), originBox);
        Detection moved = candidates.detection();

        double iou = moved == null ? 0 : BoxOverlap.iou(target.cuboid(), moved.cuboid());
        if (Double.isNaN(iou)) {
            throw new UnscorableException(
                    Cause.UNUSABLE_DETECTION, "the target box or the detection that it matches has a NaN");
        }
        Point3 start = edit.original().centre();
        double gone = moved == null ? 0 : moved.cuboid().centre().distanceTo(start);
        double ratio = gone / (target.cuboid().centre().distanceTo(start) + Epsilon.RATIO);
        double countFactor = found.origin().size() == found.edited().size() ? 1 : 0.5;
        double score = (0.3 * iou + 0.7 * Math.exp(-Epsilon.squaredLog(Math.sqrt(ratio)))) * countFactor;

        return new Verdict(
                score > Limits.MOVE_SCORE,
                score,
                new Derivation(
                        moved == null ? Step.NO_CANDIDATE : Step.FORMULA,
                        found.origin().size(),
                        found.edited().size(),
                        candidates.indices(),
                        candidates.nearest(),
                        List.of(
                                new Term(Quantity.IOU, iou),
                                new Term(Quantity.DISTANCE_RATIO, ratio),
                                new Term(Quantity.COUNT_FACTOR, countFactor))));
    }
}
