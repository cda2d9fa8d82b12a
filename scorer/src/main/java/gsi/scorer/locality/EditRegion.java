package gsi.scorer.locality;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.geometry.Box2d;
import gsi.scorer.geometry.OriginBox;
import gsi.scorer.geometry.Sameness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an edit may change pixels: the object's 2D box before and after (protocol.md §6). */
public final class EditRegion {

    private EditRegion() {}

    /**
     * The boxes of {@link #boxes}, where they say what counts.
     *
     * @return empty without detections, or with one that has a NaN or an infinity
     */
    public static Optional<List<Box2d>> known(EditSpec edit, @Nullable DetectionPair found) {
        return Optional.ofNullable(found)
                .map(pair -> boxes(edit, pair))
                .filter(boxes -> boxes.stream().allMatch(Box2d::isFinite));
    }

    /**
     * The origin's 2D box, if found, and that of the <em>last</em> edited detection that is neither the same as the original
     * box in 3D nor the same as its projection in 2D: so the order of detections counts, as in the evaluator.
     *
     * @return none to two boxes, processed pixels; hostile detections make boxes with NaN
     */
    public static List<Box2d> boxes(EditSpec edit, DetectionPair found) {
        List<Box2d> boxes = new ArrayList<>();
        OriginBox.find(found.origin(), edit.original()).ifPresent(boxes::add);
        Box2d projected = edit.originalBox().project(edit.intrinsics());
        for (Detection d : found.edited().reversed()) {
            if (!Sameness.same(d.cuboid(), edit.original(), Sameness.BOX_3D) && !Sameness.same(d.box2d(), projected)) {
                boxes.add(d.box2d());
                break;
            }
        }
        return boxes;
    }
}
