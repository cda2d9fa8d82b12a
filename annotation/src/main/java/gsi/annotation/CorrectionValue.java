package gsi.annotation;

import gsi.dataset.geometry.OrientedBox;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON texts of corrections: made from values, and checked by making the values again. */
public final class CorrectionValue {

    private static final JsonMapper MAPPER = new JsonMapper();

    private CorrectionValue() {}

    /**
     * A box, for the two box fields.
     *
     * @throws IllegalArgumentException as {@link BoxJson#write}
     */
    public static String of(OrientedBox box) {
        return BoxJson.write(box);
    }

    /** A text, for the instruction and the label. */
    public static String of(String text) {
        return MAPPER.writeValueAsString(text);
    }

    /**
     * The text of an instruction or label.
     *
     * @throws IllegalArgumentException if the JSON is no text, or an empty one
     */
    public static String text(String json) {
        try {
            JsonNode n = MAPPER.readTree(json);
            if (n.isString() && !n.stringValue().isBlank()) {
                return n.stringValue();
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("a text that is not JSON: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("should be a text in quotes with something in it, is " + json);
    }

    /** The value itself, when it is one of the field; null always is. */
    static @Nullable String checked(CorrectionField field, @Nullable String json) {
        if (json != null) {
            switch (field) {
                case ORIGINAL_BOX, TARGET_BOX -> BoxJson.read(json);
                case INSTRUCTION, LABEL -> text(json);
            }
        }
        return json;
    }
}
