package gsi.annotation;

import gsi.dataset.SampleKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How the project was last looked at: position and settings, as named texts. */
final class ViewMemory {

    private static final String SET = "position.set";
    private static final String IMAGE = "position.image";
    private static final String QUERY = "position.query";
    private static final String MODEL = "position.model";

    private final Map<String, String> texts;

    ViewMemory(Map<String, String> texts) {
        this.texts = new TreeMap<>(texts);
    }

    static Map<String, @Nullable String> toTexts(Position p) {
        Map<String, @Nullable String> out = new LinkedHashMap<>();
        out.put(SET, p.key().set());
        out.put(IMAGE, p.key().imageId());
        out.put(QUERY, p.key().queryId());
        out.put(MODEL, p.model());
        return out;
    }

    /** Settings have their own name space beside the position. */
    static String settingName(String name) {
        return "setting." + name;
    }

    synchronized Optional<Position> position() {
        String set = texts.get(SET);
        String image = texts.get(IMAGE);
        String query = texts.get(QUERY);
        return set == null || image == null || query == null
                ? Optional.empty()
                : Optional.of(new Position(new SampleKey(set, image, query), texts.get(MODEL)));
    }

    synchronized Optional<String> setting(String name) {
        return Optional.ofNullable(texts.get(settingName(name)));
    }

    synchronized boolean differs(Map<String, @Nullable String> values) {
        return values.entrySet().stream().anyMatch(e -> !Objects.equals(texts.get(e.getKey()), e.getValue()));
    }

    synchronized void put(Map<String, @Nullable String> values) {
        values.forEach((name, value) -> {
            if (value == null) {
                texts.remove(name);
            } else {
                texts.put(name, value);
            }
        });
    }
}
