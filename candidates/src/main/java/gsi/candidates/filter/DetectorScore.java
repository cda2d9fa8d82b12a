package gsi.candidates.filter;

/** How sure the detector is of the object. */
final class DetectorScore implements PlausibilityFilter {

    @Override
    public FilterId id() {
        return FilterId.DETECTOR_SCORE;
    }

    @Override
    public Measurement measure(CandidateFacts facts) {
        double score = facts.candidate().object().score();
        return Double.isFinite(score) ? Measurement.of(score) : Measurement.missing(Missing.SCORE);
    }
}
