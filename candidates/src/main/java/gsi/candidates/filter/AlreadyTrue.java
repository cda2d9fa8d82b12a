package gsi.candidates.filter;

import gsi.candidates.model.Candidate;
import gsi.candidates.model.Edit;
import gsi.candidates.model.SceneObject;
import gsi.candidates.space.Solid;

/** Whether what is asked for is so already: how far the corners are from where they would end, and for a place beside another
 * object how far the object is from anything that the words describe. */
final class AlreadyTrue implements PlausibilityFilter {

    @Override
    public FilterId id() {
        return FilterId.ALREADY_TRUE;
    }

    @Override
    public Measurement measure(CandidateFacts facts) {
        return facts.ofBoth((start, end) -> {
            double corners = EarlierEdits.cornersApart(start, end);
            Candidate c = facts.candidate();
            SceneObject reference = c.reference();
            Solid beside = reference == null ? null : facts.scene().solids().get(reference.id());
            if (!(c.edit() instanceof Edit.Place place) || beside == null || reference == null) {
                return Measurement.of(100 * corners);
            }
            double away = PlaceRegion.of(place.place(), beside, facts.scene().up(start)).distance(start);
            return Measurement.of(100 * Math.min(corners, away), reference.label());
        });
    }
}
