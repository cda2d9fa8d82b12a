package gsi.candidates.filter;

import gsi.candidates.model.Candidate;
import gsi.candidates.model.SceneObject;

/** Whether the words mean one object: by how much the one that is meant is ahead of the next. Of a reference whose label others
 * have too, no words tell which one is meant. */
final class AmbiguousTarget implements PlausibilityFilter {

    /** Where nothing else has the label: farther ahead than any threshold, centimetres. */
    private static final double ALONE = Double.POSITIVE_INFINITY;

    @Override
    public FilterId id() {
        return FilterId.AMBIGUOUS_TARGET;
    }

    @Override
    public Measurement measure(CandidateFacts facts) {
        Candidate c = facts.candidate();
        SceneObject reference = c.reference();
        if (reference != null && facts.scene().namesakes(reference).stream().anyMatch(o -> !o.id().equals(c.object().id()))) {
            return Measurement.of(0, reference.label());
        }
        if (facts.scene().namesakes(c.object()).isEmpty()) {
            return Measurement.of(ALONE, c.object().label());
        }
        double margin = c.expression().superlative() == null ? 0 : 100 * c.expression().margin();
        return Double.isNaN(margin) ? Measurement.missing(Missing.BOX) : Measurement.of(margin, c.object().label());
    }
}
