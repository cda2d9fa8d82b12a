package gsi.app.review;

import gsi.dataset.SampleKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Notes that were typed and not yet saved with a decision. */
final class Drafts {

    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);

    private final JsonMapper mapper = new JsonMapper();
    private final Map<SampleKey, String> notes = new LinkedHashMap<>();

    /** Those of a {@link #text}; what cannot be read of it is left out. */
    static Drafts of(String text) {
        Drafts drafts = new Drafts();
        try {
            JsonNode all = drafts.mapper.readTree(text);
            for (JsonNode one : all) {
                String set = word(one, "set");
                String image = word(one, "image");
                String query = word(one, "query");
                String note = word(one, "note");
                if (set != null && image != null && query != null && note != null) {
                    drafts.notes.put(new SampleKey(set, image, query), note);
                }
            }
        } catch (JacksonException e) {
            LOG.warn("Notes that were not saved with a decision cannot be read: {}", e.getOriginalMessage());
        }
        return drafts;
    }

    private static @Nullable String word(JsonNode one, String name) {
        JsonNode value = one.get(name);
        return value != null && value.isString() ? value.stringValue() : null;
    }

    /** All of them as JSON. */
    String text() {
        ArrayNode all = mapper.createArrayNode();
        notes.forEach((key, note) -> all.addObject()
                .put("set", key.set())
                .put("image", key.imageId())
                .put("query", key.queryId())
                .put("note", note));
        return mapper.writeValueAsString(all);
    }

    Optional<String> of(SampleKey key) {
        return Optional.ofNullable(notes.get(key));
    }

    void put(SampleKey key, String note) {
        notes.put(key, note);
    }

    void remove(SampleKey key) {
        notes.remove(key);
    }
}
