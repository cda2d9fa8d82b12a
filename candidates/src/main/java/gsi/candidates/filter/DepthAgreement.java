package gsi.candidates.filter;

import gsi.candidates.space.RangeImage;
import gsi.candidates.space.Rays;

/** Whether the photo's depth has something where the object's box is: of the rays that nothing hides, those that end in it. */
final class DepthAgreement implements PlausibilityFilter {

    @Override
    public FilterId id() {
        return FilterId.DEPTH_AGREEMENT;
    }

    @Override
    public Measurement measure(CandidateFacts facts) {
        RangeImage range = facts.scene().range();
        if (range == null) {
            return Measurement.missing(facts.scene().whyNoRange());
        }
        return facts.ofSource(s -> {
            Rays rays = facts.object().rays(s, range);
            return rays.within() + rays.beyond() < Rays.LEAST
                    ? Measurement.missing(Missing.FEW_POINTS)
                    : Measurement.of(rays.shareWithin());
        });
    }
}
