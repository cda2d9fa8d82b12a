package gsi.candidates.funnel;

import gsi.candidates.filter.FilterId;
import gsi.candidates.filter.Thresholds;
import gsi.candidates.filter.Thresholds.Unmeasured;
import gsi.dataset.DataException;
import gsi.scorer.results.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Presets as JSON files that people can read and edit. Written whole or not at all. */
public final class PresetFile {

    private static final String FORMAT = "gsi-filter-thresholds";
    private static final int VERSION = 1;
    private static final long LARGEST = 1 << 20;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private PresetFile() {}

    /**
     * A preset as it was read.
     *
     * @param remarks what in the file was not understood and left out
     */
    public record Read(Preset preset, List<String> remarks) {}

    /** Replaces the file. @throws DataException naming the file */
    public static void write(Path file, Preset preset) throws DataException {
        Thresholds t = preset.thresholds();
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", FORMAT);
        root.put("version", VERSION);
        root.put("name", preset.name());
        root.put("unmeasured", t.unmeasured().name().toLowerCase(Locale.ROOT));
        ArrayNode filters = root.putArray("filters");
        for (FilterId id : t.order()) {
            ObjectNode filter = filters.addObject();
            filter.put("filter", id.name().toLowerCase(Locale.ROOT));
            filter.put(id.bound().name().toLowerCase(Locale.ROOT), t.bound(id));
            filter.put("unit", id.unit().name().toLowerCase(Locale.ROOT));
            filter.put("on", t.isOn(id));
        }
        AtomicFile.write(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
    }

    /** Reads a preset; filters that it lacks have their usual thresholds. @throws DataException naming file and reason */
    public static Read read(Path file) throws DataException {
        JsonNode root = parse(file);
        if (!FORMAT.equals(root.path("format").asString(""))) {
            throw new DataException(file, "is no preset of filter thresholds: \"format\" is not \"" + FORMAT + "\"");
        }
        List<String> remarks = new ArrayList<>();
        if (root.path("version").asInt(VERSION) > VERSION) {
            remarks.add("it was written by a newer version; what this one does not know is left out");
        }
        Map<FilterId, Double> bounds = new EnumMap<>(FilterId.class);
        Set<FilterId> off = EnumSet.noneOf(FilterId.class);
        List<FilterId> order = new ArrayList<>();
        for (JsonNode node : root.path("filters")) {
            String name = node.path("filter").asString("");
            Optional<FilterId> id = filter(name);
            if (id.isEmpty()) {
                remarks.add("there is no filter \"" + name + "\"");
                continue;
            }
            order.add(id.get());
            bound(node, id.get(), bounds, remarks);
            if (!node.path("on").asBoolean(true)) {
                off.add(id.get());
            }
        }
        Unmeasured unmeasured =
                "drop".equals(root.path("unmeasured").asString("")) ? Unmeasured.DROP : Unmeasured.KEEP;
        String name = root.path("name").asString(String.valueOf(file.getFileName()));
        return new Read(new Preset(name, new Thresholds(bounds, off, order, unmeasured)), List.copyOf(remarks));
    }

    private static Optional<FilterId> filter(String name) {
        return Arrays.stream(FilterId.values())
                .filter(id -> id.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static void bound(JsonNode node, FilterId id, Map<FilterId, Double> bounds, List<String> remarks) {
        String key = id.bound().name().toLowerCase(Locale.ROOT);
        JsonNode bound = node.path(key);
        if (bound.isNumber() && Double.isFinite(bound.doubleValue())) {
            bounds.put(id, bound.doubleValue());
        } else {
            remarks.add("\"" + key + "\" of " + id.name().toLowerCase(Locale.ROOT) + " is no number");
        }
    }

    private static JsonNode parse(Path file) throws DataException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new DataException(file, "is too large for a preset");
            }
            return MAPPER.readTree(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new DataException(file, "the file is missing", e);
        } catch (DataException e) {
            throw e;
        } catch (IOException e) {
            throw new DataException(file, "cannot be read: " + e.getMessage(), e);
        } catch (JacksonException e) {
            throw new DataException(file, "is not valid JSON: " + e.getOriginalMessage(), e);
        }
    }
}
