package gsi.candidates.filter;

import java.util.OptionalDouble;

/** How much higher than before the object would be above what is under it. */
final class Floating implements PlausibilityFilter {

    @Override
    public FilterId id() {
        return FilterId.FLOATING;
    }

    @Override
    public Measurement measure(CandidateFacts facts) {
        return facts.ofBoth((start, end) -> {
            OptionalDouble gap = facts.targetUnder(start, end).gap();
            if (gap.isEmpty()) {
                return Measurement.missing(facts.scene().whyNoSupport());
            }
            double before = Math.max(0, facts.object().gap(start).orElse(0));
            return Measurement.of(100 * Math.max(0, gap.getAsDouble() - before));
        });
    }
}
