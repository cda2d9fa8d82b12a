package gsi.annotation;

import gsi.dataset.SampleKey;
import java.io.IOException;
import java.io.Writer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decisions as JSON Lines: one object per line, always with the fields key, set, decision, reason, note, annotator, time, id,
 * image_id, query_id, program_version, ratings, seen, group in this order. Reason, note and group may be null, time is ISO-8601
 * in UTC. Ratings and seen are objects without what was not said or is not known, so they may be empty: ratings has compliance,
 * accuracy, locality and appearance from 1 to 5, seen has model, edited_sha256, scores_hidden and scores.
 */
public final class DecisionJson {

    private static final Set<String> FIELDS = Set.of(
            "key",
            "set",
            "decision",
            "reason",
            "note",
            "annotator",
            "time",
            "id",
            "image_id",
            "query_id",
            "program_version",
            "ratings",
            "seen",
            "group");
    private static final Set<String> AXES = Set.of("compliance", "accuracy", "locality", "appearance");
    private static final int LONGEST_NAME = 1000;

    private final JsonMapper mapper = new JsonMapper();

    /**
     * Writes one line per decision, each ended by a line feed.
     *
     * @throws IOException if {@code out} fails
     */
    public void writeLines(Iterable<Decision> decisions, Writer out) throws IOException {
        for (Decision d : decisions) {
            out.write(line(d));
            out.write('\n');
        }
    }

    /** The object in one line, without the line feed. */
    public String line(Decision d) {
        return mapper.writeValueAsString(node(d));
    }

    /** Writes the object into a larger document. */
    public void write(Decision d, JsonGenerator into) throws JacksonException {
        mapper.writeTree(into, node(d));
    }

    private ObjectNode node(Decision d) {
        ObjectNode out = mapper.createObjectNode()
                .put("key", d.key().key())
                .put("set", d.key().set())
                .put("decision", d.verdict().word())
                .put("reason", d.reason())
                .put("note", d.note())
                .put("annotator", d.annotator())
                .put("time", d.time().toString())
                .put("id", d.id().toString())
                .put("image_id", d.key().imageId())
                .put("query_id", d.key().queryId())
                .put("program_version", d.stamp().programVersion());
        out.set("ratings", ratings(d.judgement().ratings()));
        out.set("seen", SeenJson.write(d.seen()));
        return out.put("group", d.group() == null ? null : d.group().toString());
    }

    /**
     * Reads the object back. Reason, note, program version, ratings, seen and group may be missing.
     *
     * @param place for the stamp
     * @throws IllegalArgumentException if it is none, says why
     */
    Decision read(String line, long place) {
        try {
            if (!(mapper.readTree(line) instanceof ObjectNode n)) {
                throw new IllegalArgumentException("is no JSON object");
            }
            onlyNames(n, FIELDS);
            SampleKey key = new SampleKey(name(n, "set"), name(n, "image_id"), name(n, "query_id"));
            if (n.has("key") && !key.key().equals(name(n, "key"))) {
                throw new IllegalArgumentException("key is not image_id and query_id: " + name(n, "key"));
            }
            String word = name(n, "decision");
            Verdict verdict =
                    Verdict.of(word).orElseThrow(() -> new IllegalArgumentException("unknown decision " + word));
            String version = text(n, "program_version");
            Stamp stamp = new Stamp(
                    place,
                    id(name(n, "id")),
                    ReviewProject.named(name(n, "annotator")),
                    Instant.parse(name(n, "time")).truncatedTo(ChronoUnit.MILLIS),
                    version == null ? "" : version);
            String group = text(n, "group");
            JsonNode seen = n.path("seen");
            return new Decision(
                    stamp,
                    key,
                    new Judgement(verdict, text(n, "reason"), text(n, "note"), ratings(n.path("ratings"))),
                    seen.isMissingNode() || seen.isNull() ? Seen.NOTHING : SeenJson.read(seen.toString(), s -> s),
                    group == null ? null : id(group));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("is not JSON: " + e.getOriginalMessage(), e);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("time is none in ISO-8601: " + e.getMessage(), e);
        }
    }

    private static Ratings ratings(JsonNode n) {
        if (n.isMissingNode() || n.isNull()) {
            return Ratings.NONE;
        }
        if (!(n instanceof ObjectNode axes)) {
            throw new IllegalArgumentException("ratings is no object");
        }
        onlyNames(axes, AXES);
        return new Ratings(
                rating(axes, "compliance"),
                rating(axes, "accuracy"),
                rating(axes, "locality"),
                rating(axes, "appearance"));
    }

    private static @Nullable Integer rating(ObjectNode axes, String axis) {
        JsonNode n = axes.path(axis);
        if (n.isMissingNode()) {
            return null;
        }
        if (!n.isInt()) {
            throw new IllegalArgumentException("the rating " + axis + " is no whole number");
        }
        return n.intValue();
    }

    private static void onlyNames(ObjectNode n, Set<String> names) {
        for (String name : n.propertyNames()) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException("unknown field " + name);
            }
        }
    }

    private static UUID id(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equals(text)) {
            throw new IllegalArgumentException("no id: " + text);
        }
        return id;
    }

    private static String name(ObjectNode n, String field) {
        String text = text(n, field);
        if (text == null || text.isEmpty()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return text;
    }

    private static @Nullable String text(ObjectNode n, String field) {
        JsonNode value = n.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new IllegalArgumentException(field + " is no text");
        }
        String text = value.stringValue();
        if (!field.equals("note") && text.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(field + " is longer than " + LONGEST_NAME + " characters");
        }
        return text;
    }

    private ObjectNode ratings(Ratings r) {
        ObjectNode out = mapper.createObjectNode();
        put(out, "compliance", r.compliance());
        put(out, "accuracy", r.accuracy());
        put(out, "locality", r.locality());
        put(out, "appearance", r.appearance());
        return out;
    }

    private static void put(ObjectNode into, String axis, @Nullable Integer rating) {
        if (rating != null) {
            into.put(axis, rating);
        }
    }
}
