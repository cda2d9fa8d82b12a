package gsi.candidates.filter;

/** Whether the object is one that nobody moves, by its label. */
final class ObjectFixed implements PlausibilityFilter {

    @Override
    public FilterId id() {
        return FilterId.OBJECT_FIXED;
    }

    @Override
    public Measurement measure(CandidateFacts facts) {
        String label = facts.candidate().object().label();
        return Measurement.of(facts.scene().settings().fixed().contain(label) ? 1 : 0, label);
    }
}
