package gsi.app.review;

import gsi.annotation.CorrectionField;
import gsi.dataset.SampleKey;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Corrections that were begun and neither saved nor cancelled: they are there again when their sample is, also after a restart. */
final class CorrectionDrafts {

    private static final Logger LOG = LoggerFactory.getLogger(CorrectionDrafts.class);
    private static final String SETTING = "correction.drafts";

    private final JsonMapper mapper = new JsonMapper();
    private final SettingKeeper view;
    private final Map<SampleKey, Map<CorrectionField, String>> drafts = new LinkedHashMap<>();

    CorrectionDrafts(SettingKeeper view) {
        this.view = view;
        view.kept(SETTING).ifPresent(this::read);
    }

    /** What cannot be read is left out. */
    private void read(String text) {
        try {
            for (JsonNode one : mapper.readTree(text)) {
                String set = word(one, "set");
                String image = word(one, "image");
                String query = word(one, "query");
                String value = word(one, "value");
                CorrectionField field = field(word(one, "field"));
                if (set != null && image != null && query != null && value != null && field != null) {
                    drafts.computeIfAbsent(new SampleKey(set, image, query), k -> new EnumMap<>(CorrectionField.class))
                            .put(field, value);
                }
            }
        } catch (JacksonException e) {
            LOG.warn("Corrections that were begun cannot be read: {}", e.getOriginalMessage());
        }
    }

    private static @Nullable String word(JsonNode one, String name) {
        JsonNode value = one.get(name);
        return value != null && value.isString() ? value.stringValue() : null;
    }

    private static @Nullable CorrectionField field(@Nullable String name) {
        for (CorrectionField field : CorrectionField.values()) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        return null;
    }

    Map<CorrectionField, String> of(SampleKey key) {
        return Map.copyOf(drafts.getOrDefault(key, Map.of()));
    }

    /** @param value null where there is nothing to keep any more */
    void keep(SampleKey key, CorrectionField field, @Nullable String value) {
        Map<CorrectionField, String> mine = drafts.getOrDefault(key, Map.of());
        if (Objects.equals(mine.get(field), value)) {
            return;
        }
        Map<CorrectionField, String> next = new EnumMap<>(CorrectionField.class);
        next.putAll(mine);
        if (value == null) {
            next.remove(field);
        } else {
            next.put(field, value);
        }
        if (next.isEmpty()) {
            drafts.remove(key);
        } else {
            drafts.put(key, next);
        }
        view.keep(SETTING, text());
    }

    private String text() {
        ArrayNode all = mapper.createArrayNode();
        drafts.forEach((key, fields) -> fields.forEach((field, value) -> all.addObject()
                .put("set", key.set())
                .put("image", key.imageId())
                .put("query", key.queryId())
                .put("field", field.name())
                .put("value", value)));
        return mapper.writeValueAsString(all);
    }
}
