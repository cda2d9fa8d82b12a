package gsi.candidates.filter;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Measures as JSON: a member per filter, named in lower case. A number is the value in the filter's unit; an object has the
 * value and what it is about, or what was missing; null where the question does not arise.
 */
public final class MeasureJson {

    private static final String VALUE = "value";
    private static final String ABOUT = "about";
    private static final String MISSING = "missing";
    /** JSON has no number for it. */
    private static final String INFINITE = "infinite";

    private MeasureJson() {}

    /** Every filter's measurement. */
    public static ObjectNode write(Measures measures) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        measures.byFilter().forEach((id, m) -> {
            String name = name(id);
            Missing missing = m.missing();
            if (missing != null) {
                out.putObject(name).put(MISSING, missing.name().toLowerCase(Locale.ROOT));
            } else if (!m.isMeasured()) {
                out.putNull(name);
            } else if (m.about() == null && Double.isFinite(m.value())) {
                out.put(name, m.value());
            } else {
                ObjectNode full = out.putObject(name);
                if (Double.isFinite(m.value())) {
                    full.put(VALUE, m.value());
                } else {
                    full.put(VALUE, INFINITE);
                }
                if (m.about() != null) {
                    full.put(ABOUT, m.about());
                }
            }
        });
        return out;
    }

    /**
     * Reads what {@link #write} wrote. Filters that it does not name, or that are not known here, do not count; nor does what is no
     * measurement.
     */
    public static Measures read(JsonNode node) {
        Map<FilterId, Measurement> out = new EnumMap<>(FilterId.class);
        for (FilterId id : FilterId.values()) {
            measurement(node.path(name(id))).ifPresent(m -> out.put(id, m));
        }
        return new Measures(out);
    }

    private static Optional<Measurement> measurement(JsonNode node) {
        if (node.isNumber()) {
            return value(node, null);
        }
        if (!node.isObject()) {
            return Optional.empty();
        }
        String missing = node.path(MISSING).asString("");
        Optional<Measurement> why = Arrays.stream(Missing.values())
                .filter(m -> m.name().equalsIgnoreCase(missing))
                .findFirst()
                .map(Measurement::missing);
        return why.isPresent() ? why : value(node.path(VALUE), node.path(ABOUT).asString(null));
    }

    private static Optional<Measurement> value(JsonNode node, @Nullable String about) {
        if (INFINITE.equals(node.asString(""))) {
            return Optional.of(Measurement.of(Double.POSITIVE_INFINITY, about));
        }
        double value = node.isNumber() ? node.doubleValue() : Double.NaN;
        return Double.isNaN(value) ? Optional.empty() : Optional.of(Measurement.of(value, about));
    }

    private static String name(FilterId id) {
        return id.name().toLowerCase(Locale.ROOT);
    }
}
