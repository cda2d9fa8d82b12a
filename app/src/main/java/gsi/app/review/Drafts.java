package gsi.app.review;

import gsi.annotation.Ratings;
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
import tools.jackson.databind.node.ObjectNode;

/** Notes and ratings that were not yet saved with a decision. */
final class Drafts {

    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);

    private final JsonMapper mapper = new JsonMapper();
    private final Map<SampleKey, Draft> drafts = new LinkedHashMap<>();

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
                    Ratings ratings = new Ratings(
                            rating(one, "compliance"),
                            rating(one, "accuracy"),
                            rating(one, "locality"),
                            rating(one, "appearance"));
                    drafts.drafts.put(new SampleKey(set, image, query), new Draft(note, ratings));
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

    private static @Nullable Integer rating(JsonNode one, String axis) {
        JsonNode value = one.get(axis);
        return value != null
                        && value.isInt()
                        && value.intValue() >= Ratings.LOWEST
                        && value.intValue() <= Ratings.HIGHEST
                ? value.intValue()
                : null;
    }

    /** All of them as JSON. */
    String text() {
        ArrayNode all = mapper.createArrayNode();
        drafts.forEach((key, draft) -> {
            ObjectNode one = all.addObject()
                    .put("set", key.set())
                    .put("image", key.imageId())
                    .put("query", key.queryId())
                    .put("note", draft.note());
            put(one, "compliance", draft.ratings().compliance());
            put(one, "accuracy", draft.ratings().accuracy());
            put(one, "locality", draft.ratings().locality());
            put(one, "appearance", draft.ratings().appearance());
        });
        return mapper.writeValueAsString(all);
    }

    private static void put(ObjectNode one, String axis, @Nullable Integer rating) {
        if (rating != null) {
            one.put(axis, rating);
        }
    }

    Optional<Draft> of(SampleKey key) {
        return Optional.ofNullable(drafts.get(key));
    }

    void put(SampleKey key, Draft draft) {
        drafts.put(key, draft);
    }

    /** Returns whether there was one. */
    boolean remove(SampleKey key) {
        return drafts.remove(key) != null;
    }
}
