package gsi.candidates.filter;

import gsi.candidates.space.ScenePoints;

/** How many points of the scene are in the object's box. */
final class PointsInside implements PlausibilityFilter {

    @Override
    public FilterId id() {
        return FilterId.POINTS_INSIDE;
    }

    @Override
    public Measurement measure(CandidateFacts facts) {
        ScenePoints points = facts.scene().points();
        return points == null
                ? Measurement.missing(Missing.POINTS)
                : facts.ofSource(s -> Measurement.of(facts.object().pointsInside(s, points)));
    }
}
