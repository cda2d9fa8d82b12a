package gsi.scorer.paper;

import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.scorer.paper.PaperCheck.Kind;
import gsi.scorer.physical.ObjectMatch;
import java.util.List;
import java.util.OptionalInt;

/** Remove: nothing but other objects is left in the object's place, and all other objects are still there. */
final class RemovedRule implements PaperRule {

    @Override
    public Judgement judge(EditSpec edit, DetectionPair found, PaperTolerances tolerances) {
        for (int i = 0; i < found.edited().size(); i++) {
            if (!found.edited().get(i).cuboid().isPlausible()) {
                // It may be the object or one of the others.
                return Judgement.unknown(Flaws.inDetection(i, "a NaN, an infinity or a negative size"));
            }
        }
        ObjectMatch match = PaperMatch.find(edit, found, tolerances).orElseThrow();
        PaperCheck oldPlace =
                OldPlace.check(edit, found, tolerances, i -> !match.others().containsKey(i));
        return Judgement.of(
                oldPlace.detection(),
                List.of(oldPlace, PaperCheck.atMost(Kind.OTHERS_LOST, match.othersLost(), 0, OptionalInt.empty())),
                1);
    }
}
