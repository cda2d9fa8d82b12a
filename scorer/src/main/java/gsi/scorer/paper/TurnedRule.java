package gsi.scorer.paper;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.geometry.Point3;
import gsi.dataset.geometry.Rotation;
import gsi.scorer.paper.PaperCheck.Kind;
import java.util.List;
import java.util.OptionalInt;

/**
 * Rotate: the object still stands in its place and is turned as wanted. The detector's rotation is taken at its word: no
 * symmetry is assumed, since every box looks the same after half a turn and would then have nothing to be turned.
 */
final class TurnedRule implements PaperRule {

    /** Degrees; a smaller turn is none. */
    private static final double LEAST_TURN = 0.5;

    @Override
    public Judgement judge(EditSpec edit, DetectionPair found, PaperTolerances tolerances) {
        Rotation wanted = edit.wantedRotation();
        if (wanted == null || !Flaws.isRotation(wanted) || !Flaws.isRotation(edit.originalRotation())) {
            return Judgement.unknown(Flaws.inEdit("the edit has no usable rotation_matrix and new_rotation_matrix"));
        }
        double asked = Math.toDegrees(edit.originalRotation().geodesicTo(wanted));
        if (asked < LEAST_TURN) {
            return Judgement.unknown(Flaws.inEdit("the edit asks for a turn of less than half a degree"));
        }
        Point3 place = edit.original().centre();
        return EditedObject.judged(
                edit,
                found,
                tolerances,
                (match, turned) -> judge(match.target(), turned, place, wanted, asked, tolerances));
    }

    private static Judgement judge(
            OptionalInt index,
            Detection turned,
            Point3 place,
            Rotation wanted,
            double asked,
            PaperTolerances tolerances) {
        Rotation actual = turned.rotation();
        if (actual == null || !Flaws.isRotation(actual)) {
            return Judgement.unknown(Flaws.inDetection(index.orElseThrow(), "no usable rotation_matrix"));
        }
        double off = wanted.geodesicTo(actual);
        return Judgement.of(
                index,
                List.of(
                        PaperCheck.found(index),
                        PaperCheck.atMost(
                                Kind.DISPLACEMENT,
                                turned.cuboid().centre().distanceTo(place) * 100,
                                tolerances.stayMetres() * 100,
                                index),
                        PaperCheck.atMost(Kind.TURN, Math.toDegrees(off), tolerances.turnLimit(asked), index)),
                1 - off / Math.PI);
    }
}
