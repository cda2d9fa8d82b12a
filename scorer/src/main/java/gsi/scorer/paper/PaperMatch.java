package gsi.scorer.paper;

import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Point3;
import gsi.scorer.physical.ObjectMatch;
import java.util.Optional;

/** How the profile matches detections to objects: those who explain a score must do it alike. */
public final class PaperMatch {

    private PaperMatch() {}

    /** Where the object should be afterwards, or where it was if it should be gone; empty where the edit does not say. */
    public static Optional<Point3> goal(EditSpec edit) {
        return switch (edit.instruction().operation()) {
            case MOVE, SCALE ->
                Optional.ofNullable(edit.wantedBox()).map(OrientedBox::cuboid).map(c -> c.centre());
            case ROTATE, REMOVE -> Optional.of(edit.original().centre());
            case VIEW, UNKNOWN -> Optional.empty();
        };
    }

    /** Empty where the edit has no {@link #goal}. */
    public static Optional<ObjectMatch> find(EditSpec edit, DetectionPair found, PaperTolerances tolerances) {
        // Without the object itself to compete for a detection, other objects may be found farther from their place.
        double reach = switch (edit.instruction().operation()) {
            case REMOVE -> tolerances.stayMetres();
            case MOVE, ROTATE, SCALE, VIEW, UNKNOWN -> tolerances.samePlaceMetres();
        };
        return goal(edit).map(goal -> ObjectMatch.find(edit, found, goal, reach));
    }
}
