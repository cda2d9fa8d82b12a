package gsi.candidates.filter;

import java.util.OptionalDouble;

/** How much deeper than before the object would be in what it stands on. */
final class Sunk implements PlausibilityFilter {

    @Override
    public FilterId id() {
        return FilterId.SUNK;
    }

    @Override
    public Measurement measure(CandidateFacts facts) {
        return facts.ofBoth((start, end) -> {
            OptionalDouble gap = facts.targetUnder(start, end).gap();
            if (gap.isEmpty()) {
                return Measurement.missing(facts.scene().whyNoSupport());
            }
            double before = Math.max(0, -facts.object().gap(start).orElse(0));
            return Measurement.of(100 * Math.max(0, -gap.getAsDouble() - before));
        });
    }
}
