package gsi.annotation;

import java.io.IOException;
import java.io.Writer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decisions as JSON Lines: one object per line, always with the fields key, set, decision, reason, note, annotator, time, id in
 * this order; reason and note may be null, time is ISO-8601 in UTC.
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
        return mapper.createObjectNode()
                .put("key", d.key().key())
                .put("set", d.key().set())
                .put("decision", d.verdict().word())
                .put("reason", d.reason())
                .put("note", d.note())
                .put("annotator", d.annotator())
                .put("time", d.time().toString())
                .put("id", d.id().toString());
    }
}
