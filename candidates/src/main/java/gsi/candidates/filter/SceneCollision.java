package gsi.candidates.filter;

import gsi.candidates.space.ScenePoints;
import gsi.candidates.space.Solid;
import gsi.dataset.geometry.Point3;

/** How many points of other things are where the object would be, beside as many of its own as are seen: a cloud's density does
 * not matter then. */
final class SceneCollision implements PlausibilityFilter {

    /** Fewer own points than this count as this many, so that one stray point is no collision. */
    private static final int LEAST_OWN = 20;

    @Override
    public FilterId id() {
        return FilterId.SCENE_COLLISION;
    }

    @Override
    public Measurement measure(CandidateFacts facts) {
        ScenePoints points = facts.scene().points();
        if (points == null && !facts.removes()) {
            return Measurement.missing(Missing.POINTS);
        }
        return facts.ofBoth((start, end) ->
                points == null ? Measurement.missing(Missing.POINTS) : share(facts, points, start, end));
    }

    private static Measurement share(CandidateFacts facts, ScenePoints points, Solid start, Solid end) {
        MeasureSettings settings = facts.scene().settings();
        Solid own = facts.object().own(start);
        Point3 up = facts.scene().up(start);
        Point3 axis = end.axes().column(end.axisAlong(up));
        Point3 upwards = axis.dot(up) < 0 ? axis.times(-1) : axis;
        double stand = end.centre().dot(upwards) - end.half(end.axisAlong(up)) + settings.clearance();
        int[] foreign = {0};
        points.inside(end.grown(-settings.shrink()), i -> {
            Point3 p = new Point3(points.x(i), points.y(i), points.z(i));
            if (!own.contains(p.x(), p.y(), p.z()) && p.dot(upwards) > stand) {
                foreign[0]++;
            }
        });
        int mine = Math.max(LEAST_OWN, facts.object().pointsInside(start, points));
        return Measurement.of(foreign[0] / (double) (foreign[0] + mine));
    }
}
