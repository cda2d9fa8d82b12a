package gsi.annotation;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@link Seen} as JSON text; what is not known is left out:
 *
 * <pre>{@code
 * {"model": "m", "edited_sha256": "…", "scores_hidden": true, "scores": {"upstream.ic": 1.0}}
 * }</pre>
 *
 * <p>Read token by token, since a project of 100 000 decisions has as many of these.
 */
final class SeenJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private SeenJson() {}

    static ObjectNode write(Seen seen) {
        ObjectNode out = MAPPER.createObjectNode();
        if (seen.model() != null) {
            out.put("model", seen.model());
        }
        if (seen.editedSha256() != null) {
            out.put("edited_sha256", seen.editedSha256());
        }
        if (seen.scoresHidden()) {
            out.put("scores_hidden", true);
        }
        if (!seen.scores().isEmpty()) {
            ObjectNode scores = out.putObject("scores");
            seen.scores().forEach(scores::put);
        }
        return out;
    }

    /**
     * Reads it back.
     *
     * @param share gives texts that come often one object each
     * @throws IllegalArgumentException if it is not as {@link #write} writes it
     */
    static Seen read(String json, UnaryOperator<String> share) {
        @Nullable String model = null;
        @Nullable String sha = null;
        boolean hidden = false;
        SortedMap<String, Double> scores = new TreeMap<>();
        try (JsonParser p = MAPPER.createParser(json)) {
            expect(p.nextToken() == JsonToken.START_OBJECT);
            while (p.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = p.currentName();
                JsonToken value = p.nextToken();
                switch (field) {
                    case "model" -> model = share.apply(text(p, value));
                    case "edited_sha256" -> sha = text(p, value);
                    case "scores_hidden" -> {
                        expect(value == JsonToken.VALUE_TRUE || value == JsonToken.VALUE_FALSE);
                        hidden = value == JsonToken.VALUE_TRUE;
                    }
                    case "scores" -> readScores(p, scores, share);
                    default -> throw new IllegalArgumentException("unknown field of what was seen: " + field);
                }
            }
            expect(p.currentToken() == JsonToken.END_OBJECT);
            expect(p.nextToken() == null);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("what was seen is not JSON: " + e.getOriginalMessage(), e);
        }
        return new Seen(model, sha, hidden, scores);
    }

    private static void readScores(JsonParser p, SortedMap<String, Double> into, UnaryOperator<String> share) {
        expect(p.currentToken() == JsonToken.START_OBJECT);
        while (p.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = share.apply(p.currentName());
            expect(p.nextToken().isNumeric() && into.size() < Seen.MOST_SCORES);
            into.put(name, p.getDoubleValue());
        }
        expect(p.currentToken() == JsonToken.END_OBJECT);
    }

    private static String text(JsonParser p, JsonToken token) {
        expect(token == JsonToken.VALUE_STRING);
        return p.getString();
    }

    private static void expect(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("what was seen is not written as this program writes it");
        }
    }
}
