package gsi.scorer.paper;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.geometry.Point3;
import gsi.scorer.geometry.BoxOverlap;
import gsi.scorer.paper.PaperCheck.Kind;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** Whether something was left where the object was. */
final class OldPlace {

    private OldPlace() {}

    /**
     * Looks for the detection that overlaps the old box most. One whose overlap has no value, for want of a volume, counts by
     * its centre alone.
     *
     * @param counts which detections of the edited image can have been left behind
     */
    static PaperCheck check(EditSpec edit, DetectionPair found, PaperTolerances tolerances, IntPredicate counts) {
        Point3 place = edit.original().centre();
        OptionalInt left = OptionalInt.empty();
        double most = 0;
        for (int i = 0; i < found.edited().size(); i++) {
            Detection d = found.edited().get(i);
            if (!counts.test(i)) {
                continue;
            }
            double overlap = BoxOverlap.iou(d.cuboid(), edit.original());
            boolean there = overlap > tolerances.leftOverlap()
                    || d.cuboid().centre().distanceTo(place) <= tolerances.samePlaceMetres();
            if (there && (left.isEmpty() || overlap > most)) {
                left = OptionalInt.of(i);
                most = Double.isNaN(overlap) ? 0 : overlap;
            }
        }
        return new PaperCheck(Kind.OLD_PLACE_EMPTY, most, tolerances.leftOverlap(), left.isEmpty(), left);
    }
}
