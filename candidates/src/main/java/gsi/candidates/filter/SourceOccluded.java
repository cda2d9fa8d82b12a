package gsi.candidates.filter;

import gsi.candidates.space.RangeImage;
import gsi.candidates.space.Rays;

/** How much of the object something hides in the photo. */
final class SourceOccluded implements PlausibilityFilter {

    @Override
    public FilterId id() {
        return FilterId.SOURCE_OCCLUDED;
    }

    @Override
    public Measurement measure(CandidateFacts facts) {
        RangeImage range = facts.scene().range();
        if (range == null) {
            return Measurement.missing(facts.scene().whyNoRange());
        }
        return facts.ofSource(s -> {
            Rays rays = facts.object().rays(s, range);
            return rays.known() < Rays.LEAST
                    ? Measurement.missing(Missing.FEW_POINTS)
                    : Measurement.of(rays.shareHidden());
        });
    }
}
