package gsi.scorer.operation;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.geometry.Box2d;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.OrientedBox;
import gsi.scorer.geometry.Sameness;
import gsi.scorer.score.Derivation;
import gsi.scorer.score.Derivation.Quantity;
import gsi.scorer.score.Derivation.Step;
import gsi.scorer.score.Derivation.Term;
import java.util.List;

/** Scale: each axis' size against the wanted one; an object that nobody found counts as unchanged. */
final class ScaleRule implements OperationRule {

    @Override
    public Verdict judge(EditSpec edit, DetectionPair found, Box2d originBox) throws UnscorableException {
        OrientedBox target = TargetState.ofBox(edit);
        Candidates candidates = Candidates.find(found, Sameness.BOX_3D_STRICT, target, edit.intrinsics(), originBox);
        Detection scaled = candidates.detection();
        double[] before = size(edit.original());
        double[] wanted = size(target.cuboid());
        double[] ratio = {1, 1, 1};
        double logs = 0;
        double change = 0;
        for (int i = 0; i < 3; i++) {
            if (scaled != null) {
                ratio[i] = size(scaled.cuboid())[i] / (before[i] + Epsilon.RATIO);
            }
            double goal = wanted[i] / (before[i] + Epsilon.RATIO);
            logs += Epsilon.squaredLog(ratio[i] / (goal + Epsilon.RATIO));
            change += (ratio[i] - 1) * (ratio[i] - 1);
        }
        return new Verdict(
                Math.sqrt(change) > Limits.SCALE_CHANGE,
                Math.exp(-logs / 3),
                new Derivation(
                        scaled == null ? Step.NO_CANDIDATE : Step.FORMULA,
                        found.origin().size(),
                        found.edited().size(),
                        candidates.indices(),
                        candidates.nearest(),
                        List.of(
                                new Term(Quantity.SCALE_X, ratio[0]),
                                new Term(Quantity.SCALE_Y, ratio[1]),
                                new Term(Quantity.SCALE_Z, ratio[2]))));
    }

    private static double[] size(Cuboid c) {
        return new double[] {c.w(), c.h(), c.l()};
    }
}
