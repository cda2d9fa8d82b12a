package gsi.synth.scene;

import gsi.dataset.geometry.Box2d;
import gsi.synth.render.Placed;
import gsi.synth.render.View;
import java.util.List;

/**
 * What makes a place on the table plausible: in the picture, clear of the wall and of other props, and not hidden behind them.
 *
 * @param view the camera
 * @param wallAt distance of the wall behind the origin, metres
 */
public record Rules(View view, double wallAt) {

    private static final double GAP = 0.008;
    private static final double MARGIN = 0.012;
    private static final double HIDDEN = 0.4;

    /** Whether a prop can stand there among the others, all of it in the picture and enough of every prop in sight. */
    public boolean allow(Placed candidate, List<Placed> others) {
        return inPicture(candidate, MARGIN * view.width()) && free(candidate, others) && seen(candidate, others);
    }

    /** Whether a prop can stand there without touching anything; it may reach out of the picture or hide. */
    public boolean free(Placed candidate, List<Placed> others) {
        Footprint own = new Footprint(candidate, GAP / 2);
        return own.back() > -wallAt + 0.015 && others.stream().noneMatch(o -> own.overlaps(new Footprint(o, GAP / 2)));
    }

    /** Whether its whole box is in the picture, with a margin in pixels; a negative margin lets some stick out. */
    public boolean inPicture(Placed candidate, double margin) {
        Box2d b = candidate.box(view).project(view.intrinsics());
        return b.isFinite()
                && b.x1() >= margin
                && b.y1() >= margin
                && b.x2() <= view.width() - 1 - margin
                && b.y2() <= view.height() - 1 - margin
                && nearness(candidate) > 0.2;
    }

    private boolean seen(Placed candidate, List<Placed> others) {
        return others.stream().allMatch(o -> hidden(candidate, o) < HIDDEN && hidden(o, candidate) < HIDDEN);
    }

    /** The share of the first prop's 2D box that the second one's covers, if that is nearer. */
    private double hidden(Placed back, Placed front) {
        if (nearness(front) >= nearness(back)) {
            return 0;
        }
        Box2d a = back.box(view).project(view.intrinsics());
        Box2d b = front.box(view).project(view.intrinsics());
        double w = Math.min(a.x2(), b.x2()) - Math.max(a.x1(), b.x1());
        double h = Math.min(a.y2(), b.y2()) - Math.max(a.y1(), b.y1());
        return w <= 0 || h <= 0 ? 0 : w * h / ((a.x2() - a.x1()) * (a.y2() - a.y1()));
    }

    private double nearness(Placed p) {
        return p.box(view).cuboid().z();
    }
}
