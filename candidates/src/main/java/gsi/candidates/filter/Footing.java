package gsi.candidates.filter;

/**
 * How much of the target's bottom is over something that the photo's depth shows, or that may be there because something before
 * it hides it. Past a table's edge the depth ends or goes on to the floor; the table's plane, which has no edge, says nothing.
 */
final class Footing implements PlausibilityFilter {

    @Override
    public FilterId id() {
        return FilterId.FOOTING;
    }

    @Override
    public Measurement measure(CandidateFacts facts) {
        if (facts.scene().points() == null && !facts.removes()) {
            return Measurement.missing(Missing.POINTS);
        }
        return facts.ofBoth(
                (start, end) -> Measurement.of(facts.targetUnder(start, end).known()));
    }
}
