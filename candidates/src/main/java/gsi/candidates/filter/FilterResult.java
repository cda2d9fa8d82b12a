package gsi.candidates.filter;

import gsi.scorer.explain.Argument;
import gsi.scorer.explain.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * What a filter says of a candidate.
 *
 * @param measurement what it found
 * @param threshold what it is compared with, in the filter's unit; reaching it passes
 * @param on whether the filter may drop
 */
public record FilterResult(FilterId id, Measurement measurement, double threshold, Verdict verdict, boolean on) {

    /** The same in a sentence; {@link FilterPhrases} says it in words. */
    public Sentence sentence() {
        return switch (verdict) {
            case NOT_APPLICABLE -> new Sentence("notApplicable", List.of());
            case NOT_MEASURED -> new Sentence("missing." + measurement.missing(), List.of());
            case PASS, DROP -> measured();
        };
    }

    private Sentence measured() {
        List<Argument> arguments = new ArrayList<>();
        arguments.add(Argument.beside(measurement.value(), threshold, id.unit()));
        arguments.add(Argument.beside(threshold, measurement.value(), id.unit()));
        arguments.add(Argument.words(measurement.about() == null ? "" : measurement.about()));
        if (Double.isInfinite(measurement.value())) {
            return new Sentence(id + ".infinite", arguments);
        }
        return new Sentence(id + (verdict == Verdict.PASS ? ".pass" : ".drop"), arguments);
    }
}
