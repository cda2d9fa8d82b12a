package gsi.annotation;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decisions as JSON Lines: one object per line, always with the fields key, set, decision, reason, note, annotator, time, id,
 * image_id, query_id, program_version, ratings, seen, group in this order. Reason, note and group may be null, time is ISO-8601
 * in UTC. Ratings and seen are objects without what was not said or is not known, so they may be empty: ratings has compliance,
 * accuracy, locality and appearance from 1 to 5, seen has model, edited_sha256, scores_hidden and scores.
 */
public final class DecisionJson {

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
