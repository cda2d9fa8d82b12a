package gsi.scorer.paper;

import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Point3;
import gsi.scorer.paper.PaperCheck.Kind;
import java.util.List;

/** Move: the object is near its target, and not also where it was. Direction-aware, since both ends are places. */
final class MovedRule implements PaperRule {

    /** Metres; a shorter displacement is none. */
    private static final double LEAST_DISTANCE = 0.01;

    @Override
    public Judgement judge(EditSpec edit, DetectionPair found, PaperTolerances tolerances) {
        OrientedBox wanted = edit.wantedBox();
        if (wanted == null || !wanted.cuboid().centre().isFinite()) {
            return Judgement.unknown(Flaws.inEdit("the edit has no usable new_bbox_3d"));
        }
        Point3 start = edit.original().centre();
        Point3 goal = wanted.cuboid().centre();
        double asked = goal.distanceTo(start);
        if (asked < LEAST_DISTANCE) {
            return Judgement.unknown(Flaws.inEdit("the edit asks for a move of less than 1 cm"));
        }
        return EditedObject.judged(edit, found, tolerances, (match, moved) -> {
            double error = moved.cuboid().centre().distanceTo(goal);
            int own = match.target().orElseThrow();
            PaperCheck oldPlace = OldPlace.check(
                    edit,
                    found,
                    tolerances,
                    i -> i != own
                            && !match.others().containsKey(i)
                            && isNearer(found.edited().get(i).cuboid().centre(), start, goal));
            return Judgement.of(
                    match.target(),
                    List.of(
                            PaperCheck.found(match.target()),
                            oldPlace,
                            PaperCheck.atMost(
                                    Kind.DISPLACEMENT, error * 100, tolerances.moveLimit(asked) * 100, match.target())),
                    Math.exp(-error / asked));
        });
    }

    private static boolean isNearer(Point3 p, Point3 start, Point3 goal) {
        return p.distanceTo(start) < p.distanceTo(goal);
    }
}
