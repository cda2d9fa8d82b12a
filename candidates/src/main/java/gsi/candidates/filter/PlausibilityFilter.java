package gsi.candidates.filter;

/** One question that a candidate must answer well. Measures only; thresholds come later. */
interface PlausibilityFilter {

    FilterId id();

    /** Measures a candidate. Never throws for bad data: what cannot be measured is missing. */
    Measurement measure(CandidateFacts facts);
}
