package gsi.scorer.results;

import gsi.dataset.DataException;
import gsi.dataset.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Streams the three result files of one model and set, entry by entry; what is wrong in one entry does not harm the others. */
final class ResultReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /** What the evaluator calls an entry without an operation. */
    private static final String NO_OPERATION = "all";

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** A sample's values as they come together. */
    private static final class Entry {
        private String operation = NO_OPERATION;
        private final Map<String, Double> values = new LinkedHashMap<>();

        SampleValues values(String key) {
            return new SampleValues(
                    key,
                    operation,
                    value("compliance"),
                    value("edit_score"),
                    value("ssim"),
                    value("lpips"),
                    value("mse"));
        }

        private OptionalDouble value(String name) {
            Double v = values.get(name);
            return v == null ? OptionalDouble.empty() : OptionalDouble.of(v);
        }
    }

    ResultFiles.Evaluated read(Path folder) throws DataException {
        int found = 0;
        for (Mode mode : Mode.values()) {
            Path file = folder.resolve(mode.resultsFile());
            if (Files.exists(file)) {
                found++;
                readMode(mode, file);
            }
        }
        if (found == 0) {
            throw new DataException(folder, "has no result files, like " + Mode.INSTRUCTION_COMPLIANCE.resultsFile());
        }
        Map<String, SampleValues> samples = new LinkedHashMap<>();
        entries.forEach((key, entry) -> samples.put(key, entry.values(key)));
        return new ResultFiles.Evaluated(samples, problems);
    }

    private void readMode(Mode mode, Path file) {
        int before = entries.size();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                JsonParser p = JSON.createParser(in)) {
            if (p.nextToken() != JsonToken.START_OBJECT) {
                problems.add(new Problem(file, "should hold one object {\"<img_id>_<query_id>\": …}", null));
                return;
            }
            while (p.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = p.currentName();
                if (p.nextToken() == JsonToken.START_OBJECT) {
                    readEntry(mode, file, key, p);
                } else {
                    p.skipChildren();
                    problems.add(new Problem(file, key + " is no object", null));
                }
            }
        } catch (JacksonException e) {
            problems.add(new Problem(
                    file,
                    "is not valid JSON: " + e.getOriginalMessage() + "; what comes before the fault is used ("
                            + (entries.size() - before) + " new samples)",
                    null));
        } catch (IOException e) {
            problems.add(new Problem(file, "cannot be read: " + e.getMessage(), null));
        }
    }

    private void readEntry(Mode mode, Path file, String key, JsonParser p) {
        Entry entry = entries.computeIfAbsent(key, k -> new Entry());
        while (p.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = p.currentName();
            JsonToken value = p.nextToken();
            if (name.equals("operation") && value == JsonToken.VALUE_STRING) {
                entry.operation = p.getString();
            } else if (mode.fields().contains(name)) {
                if (value.isNumeric()) {
                    entry.values.put(name, p.getDoubleValue());
                } else {
                    p.skipChildren();
                    problems.add(new Problem(file, key + ": " + name + " is no number", null));
                }
            } else {
                p.skipChildren();
            }
        }
    }
}
