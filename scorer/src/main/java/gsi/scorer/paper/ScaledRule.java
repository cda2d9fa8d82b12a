package gsi.scorer.paper;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.OrientedBox;
import gsi.scorer.paper.PaperCheck.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Scale: every axis near its wanted size, most of the asked change done, and the object still in its place. */
final class ScaledRule implements PaperRule {

    private static final List<Kind> AXES = List.of(Kind.WIDTH, Kind.HEIGHT, Kind.LENGTH);

    /** Asked changes below this share of the size are none. */
    private static final double LEAST_CHANGE = 0.001;

    @Override
    public Judgement judge(EditSpec edit, DetectionPair found, PaperTolerances tolerances) {
        OrientedBox wanted = edit.wantedBox();
        if (wanted == null || !Flaws.isSolid(wanted.cuboid()) || !Flaws.isSolid(edit.original())) {
            return Judgement.unknown(Flaws.inEdit("the edit has no usable sizes in original_bbox_3d and new_bbox_3d"));
        }
        double[] before = sizes(edit.original());
        double[] goal = sizes(wanted.cuboid());
        double asked = distance(before, goal);
        if (asked < LEAST_CHANGE * distance(before, new double[3])) {
            return Judgement.unknown(Flaws.inEdit("the edit asks for no change of size"));
        }
        return EditedObject.judged(
                edit,
                found,
                tolerances,
                (match, scaled) -> judge(match.target(), scaled, wanted.cuboid(), asked, tolerances));
    }

    private static Judgement judge(
            OptionalInt index, Detection scaled, Cuboid wanted, double asked, PaperTolerances tolerances) {
        if (!Flaws.isSolid(scaled.cuboid())) {
            return Judgement.unknown(
                    Flaws.inDetection(index.orElseThrow(), "a size that is zero, negative or no number"));
        }
        double[] is = sizes(scaled.cuboid());
        double[] should = sizes(wanted);
        List<PaperCheck> checks = new ArrayList<>();
        checks.add(PaperCheck.found(index));
        checks.add(PaperCheck.atMost(
                Kind.DISPLACEMENT,
                scaled.cuboid().centre().distanceTo(wanted.centre()) * 100,
                tolerances.stayMetres() * 100,
                index));
        double logs = 0;
        for (int i = 0; i < 3; i++) {
            double ratio = is[i] / should[i];
            logs += Math.abs(Math.log(ratio));
            checks.add(new PaperCheck(
                    AXES.get(i), ratio, tolerances.sizeShare(), Math.abs(ratio - 1) <= tolerances.sizeShare(), index));
        }
        checks.add(PaperCheck.atMost(
                Kind.REMAINING_SIZE, distance(is, should) / asked, tolerances.remainingShare(), index));
        return Judgement.of(index, checks, Math.exp(-logs / 3));
    }

    private static double[] sizes(Cuboid c) {
        return new double[] {c.w(), c.h(), c.l()};
    }

    private static double distance(double[] a, double[] b) {
        return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
    }
}
