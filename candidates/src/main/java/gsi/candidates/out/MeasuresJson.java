package gsi.candidates.out;

import gsi.candidates.filter.FilterId;
import gsi.candidates.filter.FilterPhrases;
import gsi.candidates.filter.FilterResult;
import gsi.candidates.filter.Measurement;
import gsi.candidates.filter.Measures;
import gsi.candidates.filter.Missing;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What filters measured and said, in a candidate's line. */
final class MeasuresJson {

    private static final FilterPhrases PHRASES = FilterPhrases.english();

    private MeasuresJson() {}

    /** {@code {"floating": {"value": 0.4}, "depth_agreement": {"missing": "depth"}, …}}; without what is not applicable. */
    static ObjectNode of(Measures measures) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        measures.byFilter().forEach((id, m) -> {
            if (m.isApplicable()) {
                out.set(word(id), of(m));
            }
        });
        return out;
    }

    private static ObjectNode of(Measurement m) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        if (m.isMeasured()) {
            put(out, "value", m.value());
        }
        if (m.about() != null) {
            out.put("about", m.about());
        }
        if (m.missing() != null) {
            out.put("missing", word(m.missing()));
        }
        return out;
    }

    /** Beyond every bound is a value too, which JSON has no number for. */
    private static void put(ObjectNode out, String field, double value) {
        if (Double.isInfinite(value)) {
            out.put(field, value > 0 ? "Infinity" : "-Infinity");
        } else {
            out.put(field, value);
        }
    }

    /** Every filter's verdict and sentence, in the order in which they were asked. */
    static ArrayNode of(List<FilterResult> results) {
        ArrayNode out = JsonNodeFactory.instance.arrayNode();
        for (FilterResult r : results) {
            ObjectNode one = out.addObject();
            one.put("filter", word(r.id()));
            if (r.measurement().isMeasured()) {
                put(one, "value", r.measurement().value());
            }
            one.put("threshold", r.threshold());
            one.put("verdict", word(r.verdict()));
            if (!r.on()) {
                one.put("on", false);
            }
            one.put("sentence", PHRASES.say(r));
        }
        return out;
    }

    /** Reads a line's measures; null where it has none. What is not understood is not applicable. */
    static @Nullable Measures parse(JsonNode line) {
        JsonNode all = line.path("measures");
        if (!all.isObject()) {
            return null;
        }
        Map<FilterId, Measurement> out = new EnumMap<>(FilterId.class);
        for (FilterId id : FilterId.values()) {
            JsonNode m = all.path(word(id));
            if (m.isObject()) {
                out.put(id, measurement(m));
            }
        }
        return new Measures(out);
    }

    private static Measurement measurement(JsonNode m) {
        double value = value(m.path("value"));
        if (!Double.isNaN(value)) {
            JsonNode about = m.path("about");
            return Measurement.of(value, about.isString() ? about.stringValue() : null);
        }
        for (Missing why : Missing.values()) {
            if (word(why).equals(m.path("missing").asString(""))) {
                return Measurement.missing(why);
            }
        }
        return Measurement.notApplicable();
    }

    private static double value(JsonNode n) {
        if (n.isNumber()) {
            return n.doubleValue();
        }
        return switch (n.asString("")) {
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> Double.NaN;
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
