package gsi.app.settings;

import gsi.gpu.ScorerDevice;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The settings as one versioned JSON file. Keys that this version does not know are kept; the file is written beside and
 * moved into place, so it is whole at any moment.
 */
public final class SettingsFile {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    /** 2 added review, reasons, keys and hints; what a file of version 1 lacks has its initial value. */
    private static final int VERSION = 2;

    private final Path file;
    private ObjectNode json = JsonMapper.shared().createObjectNode();

    public SettingsFile(Path file) {
        this.file = file;
    }

    /** What the file says; a missing or broken file gives the initial settings (the broken one is kept beside). */
    public Settings read() {
        Settings initial = Settings.initial();
        try {
            JsonNode tree = JsonMapper.shared().readTree(Files.readAllBytes(file));
            if (tree instanceof ObjectNode object) {
                json = object;
            }
        } catch (NoSuchFileException e) {
            return initial;
        } catch (IOException | JacksonException e) {
            LOG.warn("{}: settings cannot be read, starting with the initial ones: {}", file, e.getMessage());
            keepBroken();
            return initial;
        }
        return new Settings(
                theme(initial.theme()),
                text("annotator", initial.annotator()),
                strings(list("recent")),
                numbers("window"),
                numbers("dividers"),
                review(),
                reasons(),
                keys(),
                Set.copyOf(strings(list("hints_seen"))),
                scorer(initial.scorer()));
    }

    private ScorerDevice scorer(ScorerDevice fallback) {
        String word = text("scorer", "");
        return Arrays.stream(ScorerDevice.values())
                .filter(d -> d.toString().equals(word))
                .findFirst()
                .orElse(fallback);
    }

    private ReviewSettings review() {
        ReviewSettings initial = ReviewSettings.INITIAL;
        JsonNode n = json.path("review");
        return new ReviewSettings(
                n.path("auto_advance").booleanValue(initial.autoAdvance()),
                n.path("hide_scores").booleanValue(initial.hideScores()),
                n.path("prefetch").intValue(initial.prefetch()));
    }

    private List<Reason> reasons() {
        Map<String, Reason> out = new LinkedHashMap<>();
        for (JsonNode n : list("reasons")) {
            String code = n.path("code").stringValue("");
            if (Reason.isCode(code)) {
                out.putIfAbsent(
                        code, new Reason(code, n.path("words").stringValue("").strip()));
            }
        }
        keepBeyond(List.copyOf(out.values()));
        return out.isEmpty() ? Settings.initialReasons() : List.copyOf(out.values());
    }

    /** A list that is too long, as of a later version or written by hand, keeps its end under a name of its own. */
    private void keepBeyond(List<Reason> all) {
        if (all.size() > Settings.MOST_REASONS) {
            List<Reason> beyond = all.subList(Settings.MOST_REASONS, all.size());
            LOG.warn(
                    "{}: only {} reasons have room; the others are kept as reasons_beyond",
                    file,
                    Settings.MOST_REASONS);
            ArrayNode kept = json.withArray("reasons_beyond");
            beyond.forEach(r -> kept.addObject().put("code", r.code()).put("words", r.words()));
        }
    }

    private String theme(String fallback) {
        String theme = text("theme", fallback);
        return Settings.THEMES.contains(theme) ? theme : fallback;
    }

    private Map<String, List<String>> keys() {
        Map<String, List<String>> out = new TreeMap<>();
        if (json.get("keys") instanceof ObjectNode object) {
            object.properties().forEach(e -> {
                if (e.getValue() instanceof ArrayNode array) {
                    out.put(e.getKey(), strings(array));
                }
            });
        }
        return out;
    }

    private static List<String> strings(Iterable<JsonNode> nodes) {
        List<String> out = new ArrayList<>();
        for (JsonNode n : nodes) {
            if (n.isString()) {
                out.add(n.stringValue());
            }
        }
        return out;
    }

    /** Writes the settings. A failure is logged, not thrown: losing a window position must not stop work. */
    public void write(Settings settings) {
        json.put("version", VERSION);
        json.put("theme", settings.theme());
        json.put("annotator", settings.annotator());
        ArrayNode recent = json.putArray("recent");
        settings.recent().forEach(recent::add);
        ArrayNode window = json.putArray("window");
        settings.window().forEach(window::add);
        ArrayNode dividers = json.putArray("dividers");
        settings.dividers().forEach(dividers::add);
        // Keys that this version does not know stay; a value that is no object at all is replaced.
        ObjectNode review = json.get("review") instanceof ObjectNode old ? old : json.putObject("review");
        review.put("auto_advance", settings.review().autoAdvance());
        review.put("hide_scores", settings.review().hideScores());
        review.put("prefetch", settings.review().prefetch());
        ArrayNode reasons = json.putArray("reasons");
        settings.reasons()
                .forEach(r -> reasons.addObject().put("code", r.code()).put("words", r.words()));
        ObjectNode keys = json.putObject("keys");
        settings.keys().forEach((command, names) -> names.forEach(keys.putArray(command)::add));
        ArrayNode hints = json.putArray("hints_seen");
        settings.hintsSeen().forEach(hints::add);
        json.put("scorer", settings.scorer().toString());
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path temporary = file.resolveSibling(file.getFileName() + ".new");
            Files.write(temporary, json.toPrettyString().getBytes(StandardCharsets.UTF_8));
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{}: settings cannot be written: {}", file, e.getMessage());
        }
    }

    private void keepBroken() {
        try {
            Files.copy(file, file.resolveSibling(file.getFileName() + ".broken"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{}: cannot be kept aside: {}", file, e.getMessage());
        }
    }

    private String text(String key, String fallback) {
        @Nullable JsonNode n = json.get(key);
        return n != null && n.isString() && !n.stringValue().isBlank() ? n.stringValue() : fallback;
    }

    private List<JsonNode> list(String key) {
        List<JsonNode> out = new ArrayList<>();
        if (json.get(key) instanceof ArrayNode array) {
            array.forEach(out::add);
        }
        return out;
    }

    private List<Double> numbers(String key) {
        return list(key).stream()
                .filter(n -> n.isNumber() && Double.isFinite(n.doubleValue()))
                .map(JsonNode::doubleValue)
                .toList();
    }
}
