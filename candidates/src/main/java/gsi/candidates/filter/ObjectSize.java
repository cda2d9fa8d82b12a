package gsi.candidates.filter;

import gsi.candidates.space.Solid;

/** How large the object is: its longest side, before or after the edit. */
final class ObjectSize implements PlausibilityFilter {

    @Override
    public FilterId id() {
        return FilterId.OBJECT_SIZE;
    }

    @Override
    public Measurement measure(CandidateFacts facts) {
        return facts.ofSource(start -> facts.removes()
                ? Measurement.of(100 * start.longestSide())
                : facts.ofTarget(end -> Measurement.of(100 * longer(start, end))));
    }

    private static double longer(Solid a, Solid b) {
        return Math.max(a.longestSide(), b.longestSide());
    }
}
