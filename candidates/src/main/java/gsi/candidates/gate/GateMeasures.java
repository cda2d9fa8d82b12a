package gsi.candidates.gate;

import gsi.candidates.filter.FilterId;
import gsi.candidates.filter.Measurement;
import gsi.candidates.filter.Measures;
import gsi.candidates.filter.Missing;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** The model's answers as measures, so that they stand in the funnel beside the others. */
public final class GateMeasures {

    private GateMeasures() {}

    /**
     * A candidate's measures with what the model says of it: 1 where it objects, 0 where it does not. What it was not asked
     * is not applicable; what it gave no sensible answer to is missing.
     *
     * @param answers of this candidate; a later one counts before an earlier one
     */
    public static Measures with(Measures measures, Collection<GateAnswer> answers) {
        Map<FilterId, Measurement> out = new EnumMap<>(FilterId.class);
        out.putAll(measures.byFilter());
        for (GateAnswer a : answers) {
            switch (a.question()) {
                case OPERATION -> out.put(FilterId.GATE_OPERATION, of(a));
                case LABEL -> out.put(FilterId.GATE_LABEL, of(a));
                case CAPTION -> {}
            }
        }
        return new Measures(out);
    }

    private static Measurement of(GateAnswer a) {
        return switch (a.outcome()) {
            case YES -> Measurement.of(0, a.reason());
            case NO -> Measurement.of(1, a.text() == null ? a.reason() : a.text() + ". " + a.reason());
            case UNUSABLE, FAILED -> Measurement.missing(Missing.ANSWER);
        };
    }
}
