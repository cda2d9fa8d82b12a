package gsi.candidates.filter;

/** Whether an earlier candidate of the same object and operation ends in nearly the same. */
final class NearDuplicate implements PlausibilityFilter {

    @Override
    public FilterId id() {
        return FilterId.NEAR_DUPLICATE;
    }

    @Override
    public Measurement measure(CandidateFacts facts) {
        return Measurement.of(facts.scene().distanceToEarlier(facts.candidate()));
    }
}
