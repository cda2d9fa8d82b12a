package gsi.candidates.wording;

import static java.util.Objects.requireNonNull;

import gsi.candidates.model.Edit;
import gsi.candidates.model.Language;
import gsi.candidates.model.ReferringExpression;
import gsi.dataset.geometry.Turn;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * One language's templates, from {@code templates_<code>.properties}: {@code <edit>.<n>} are whole sentences, the rest are
 * parts of speech. Templates avoid pronouns and verbs that would have to agree with a label, whose number and gender nobody
 * knows.
 */
final class Templates {

    private final Properties texts;
    private final Map<String, List<String>> sentences = new HashMap<>();

    private Templates(Properties texts) {
        this.texts = texts;
        for (String key : texts.stringPropertyNames()) {
            int dot = key.lastIndexOf('.');
            if (key.substring(dot + 1).equals("1")) {
                sentences.put(key.substring(0, dot), numbered(key.substring(0, dot)));
            }
        }
    }

    static Templates of(Language language) {
        String name = "templates_" + language.code() + ".properties";
        Properties texts = new Properties();
        try (InputStream in = requireNonNull(Templates.class.getResourceAsStream(name), name);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return new Templates(texts);
    }

    private List<String> numbered(String key) {
        List<String> out = new ArrayList<>();
        for (int n = 1; texts.containsKey(key + "." + n); n++) {
            out.add(text(key + "." + n));
        }
        return out;
    }

    private String text(String key) {
        return requireNonNull(texts.getProperty(key), key);
    }

    String sentence(Edit edit, ReferringExpression object, @Nullable String reference, Random random) {
        List<String> choice = templates(edit);
        return filled(choice.get(random.nextInt(choice.size())), edit, object, reference);
    }

    List<String> all(Edit edit, ReferringExpression object, @Nullable String reference) {
        return templates(edit).stream()
                .map(t -> filled(t, edit, object, reference))
                .toList();
    }

    private List<String> templates(Edit edit) {
        String key = key(edit);
        return requireNonNull(sentences.get(key), key);
    }

    private static String key(Edit edit) {
        return switch (edit) {
            case Edit.Move m -> m.axes() == Edit.Axes.CAMERA ? "move" : "move.along";
            case Edit.Place p -> "place." + word(p.place());
            case Edit.Rotate r -> r.degrees() == 180 ? "rotate.half" : "rotate";
            case Edit.Remove r -> "remove";
            case Edit.Scale s -> s.factor() > 1 ? "scale.up" : "scale.down";
        };
    }

    private String filled(String template, Edit edit, ReferringExpression object, @Nullable String reference) {
        Map<String, String> values = new HashMap<>();
        values.put("object", object(object));
        if (reference != null) {
            values.put("reference", filled(text("object"), Map.of("label", label(reference))));
        }
        switch (edit) {
            case Edit.Move m -> {
                values.put("direction", text("direction." + m.direction().word()));
                values.put("distance", distance(m.centimetres()));
            }
            case Edit.Rotate r -> {
                values.put("angle", number(r.degrees()));
                values.put("turn", text(r.turn() == Turn.CLOCKWISE ? "turn.clockwise" : "turn.counterclockwise"));
            }
            case Edit.Scale s -> {
                values.put("factor", number(s.factor()));
                values.put("percent", number(100 * s.factor()));
            }
            case Edit.Place p -> {}
            case Edit.Remove r -> {}
        }
        return filled(template, values);
    }

    private String object(ReferringExpression e) {
        String label = label(e.label());
        return e.superlative() == null
                ? filled(text("object"), Map.of("label", label))
                : filled(text("superlative." + word(e.superlative())), Map.of("label", label));
    }

    /** One line, without an article of its own. */
    private static String label(String label) {
        String line = label.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.regionMatches(true, 0, "the ", 0, 4) ? line.substring(4).strip() : line;
    }

    private String distance(double centimetres) {
        String key = centimetres == 1 ? "distance.one" : "distance";
        return filled(text(key), Map.of("number", number(centimetres)));
    }

    /** Values go in once: what looks like a placeholder in a label stays as it is. */
    private static String filled(String template, Map<String, String> values) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf('{', at);
            int close = template.indexOf('}', open + 1);
            if (open < 0 || close < 0) {
                break;
            }
            String name = template.substring(open + 1, close);
            out.append(template, at, open).append(requireNonNull(values.get(name), name));
            at = close + 1;
        }
        return out.append(template, at, template.length()).toString();
    }

    /** With as many digits as it has, at most two after the point. */
    private static String number(double value) {
        String s = String.format(Locale.ROOT, "%.2f", value);
        int end = s.length();
        while (s.charAt(end - 1) == '0') {
            end--;
        }
        return s.substring(0, s.charAt(end - 1) == '.' ? end - 1 : end);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
