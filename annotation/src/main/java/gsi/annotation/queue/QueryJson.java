package gsi.annotation.queue;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A query as JSON:
 *
 * <pre>{@code
 * {"facets":  {"status": ["flag"], "reason": [""]},        "" stands for none
 *  "ranges":  {"sa": {"from": 0.2, "to": 0.8, "unknown": false}},    no bound where one is missing
 *  "text":    "red mug",
 *  "order":   {"by": "column", "column": "sa", "descending": true},  or {"by": "file"}, {"by": "random", "seed": 7}
 *  "grouped": true}
 * }</pre>
 */
public final class QueryJson {

    private static final Set<String> KEYS = Set.of("facets", "ranges", "text", "order", "grouped");
    private static final JsonMapper MAPPER = new JsonMapper();

    private QueryJson() {}

    /** The query as one line of JSON. */
    public static String write(QueueQuery query) {
        ObjectNode json = MAPPER.createObjectNode();
        write(query, json);
        return json.toString();
    }

    /** Replaces what an object says of a query; keys that are none of ours stay. */
    static void write(QueueQuery query, ObjectNode json) {
        KEYS.forEach(json::remove);
        ObjectNode facets = json.putObject("facets");
        query.facets().forEach((facet, values) -> {
            ArrayNode chosen = facets.putArray(facet);
            values.forEach(chosen::add);
        });
        ObjectNode ranges = json.putObject("ranges");
        query.ranges().forEach((column, range) -> {
            ObjectNode r = ranges.putObject(column);
            putFinite(r, "from", range.from());
            putFinite(r, "to", range.to());
            r.put("unknown", range.unknown());
        });
        json.put("text", query.text());
        ObjectNode order = json.putObject("order");
        order.put("by", query.order().kind().name().toLowerCase(Locale.ROOT));
        if (query.order().column() != null) {
            order.put("column", query.order().column());
        }
        order.put("descending", query.order().descending());
        order.put("seed", query.order().seed());
        json.put("grouped", query.grouped());
    }

    private static void putFinite(ObjectNode json, String key, double bound) {
        if (Double.isFinite(bound)) {
            json.put(key, bound);
        }
    }

    /**
     * The query of a JSON text; what is missing does not restrict.
     *
     * @throws IllegalArgumentException with the reason if it is not as described above
     */
    public static QueueQuery read(String json) {
        try {
            return read(MAPPER.readTree(json));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    static QueueQuery read(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("a query should be an object");
        }
        SortedMap<String, SortedSet<String>> facets = new TreeMap<>();
        for (Map.Entry<String, JsonNode> facet : object(json.path("facets"), "facets")) {
            SortedSet<String> values = new TreeSet<>();
            if (!facet.getValue().isArray()) {
                throw new IllegalArgumentException("the values of " + facet.getKey() + " should be a list");
            }
            facet.getValue().forEach(v -> values.add(string(v, facet.getKey())));
            facets.put(facet.getKey(), values);
        }
        SortedMap<String, NumberRange> ranges = new TreeMap<>();
        for (Map.Entry<String, JsonNode> range : object(json.path("ranges"), "ranges")) {
            JsonNode r = range.getValue();
            ranges.put(
                    range.getKey(),
                    new NumberRange(
                            number(r.path("from"), Double.NEGATIVE_INFINITY),
                            number(r.path("to"), Double.POSITIVE_INFINITY),
                            flag(r.path("unknown"))));
        }
        JsonNode text = json.path("text");
        return new QueueQuery(
                facets,
                ranges,
                text.isMissingNode() ? "" : string(text, "text"),
                order(json.path("order")),
                flag(json.path("grouped")));
    }

    private static Set<Map.Entry<String, JsonNode>> object(JsonNode json, String name) {
        if (json.isMissingNode()) {
            return Set.of();
        }
        if (!json.isObject()) {
            throw new IllegalArgumentException(name + " should be an object");
        }
        return json.properties();
    }

    private static QueueOrder order(JsonNode json) {
        if (json.isMissingNode()) {
            return QueueOrder.FILE;
        }
        String by = string(json.path("by"), "order");
        boolean descending = flag(json.path("descending"));
        return switch (by) {
            case "file" -> new QueueOrder(QueueOrder.Kind.FILE, null, descending, 0);
            case "random" -> {
                JsonNode seed = json.path("seed");
                if (!seed.isIntegralNumber() || !seed.canConvertToLong()) {
                    throw new IllegalArgumentException("a random order needs a whole number as seed");
                }
                yield QueueOrder.random(seed.longValue());
            }
            case "column" -> QueueOrder.by(string(json.path("column"), "column"), descending);
            default -> throw new IllegalArgumentException("an order by " + by);
        };
    }

    static String string(JsonNode json, String name) {
        if (!json.isString()) {
            throw new IllegalArgumentException(name + " should be a text");
        }
        return json.stringValue();
    }

    private static double number(JsonNode json, double fallback) {
        if (json.isMissingNode()) {
            return fallback;
        }
        if (!json.isNumber()) {
            throw new IllegalArgumentException("a bound should be a number");
        }
        return json.doubleValue();
    }

    private static boolean flag(JsonNode json) {
        if (json.isMissingNode() || json.isBoolean()) {
            return json.asBoolean(false);
        }
        throw new IllegalArgumentException("should be true or false");
    }
}
