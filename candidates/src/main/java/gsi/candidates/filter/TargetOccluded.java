package gsi.candidates.filter;

import gsi.candidates.model.Scene;
import gsi.candidates.space.RangeImage;
import gsi.candidates.space.Rays;
import gsi.candidates.space.Solid;

/** How much of the object would be behind something, by the depth along the rays through the target. */
final class TargetOccluded implements PlausibilityFilter {

    @Override
    public FilterId id() {
        return FilterId.TARGET_OCCLUDED;
    }

    @Override
    public Measurement measure(CandidateFacts facts) {
        RangeImage range = facts.scene().range();
        if (range == null && !facts.removes()) {
            return Measurement.missing(facts.scene().whyNoRange());
        }
        return facts.ofBoth((start, end) -> hidden(facts, start, end));
    }

    private static Measurement hidden(CandidateFacts facts, Solid start, Solid end) {
        RangeImage range = facts.scene().range();
        if (range == null) {
            return Measurement.missing(facts.scene().whyNoRange());
        }
        Scene scene = facts.scene().scene();
        Solid own = facts.object().own(start);
        double slack = facts.scene().settings().depthSlack();
        Rays rays = Rays.through(end, scene.intrinsics(), scene.width(), scene.height(), range, slack, own);
        return rays.known() < Rays.LEAST
                ? Measurement.missing(Missing.FEW_POINTS)
                : Measurement.of(rays.shareHidden());
    }
}
