package gsi.annotation.export;

import gsi.annotation.export.ExportPath.UnsafeNameException;
import gsi.annotation.export.ExportedFiles.UnreadableSourceException;
import gsi.dataset.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** {@code eval/<model>/<set>_eval/infer_cache.json}: one model's detections for one set (protocol.md §3). */
record DetectionFile(String model, String set) implements Comparable<DetectionFile> {

    private static final Comparator<DetectionFile> ORDER =
            Comparator.comparing(DetectionFile::model).thenComparing(DetectionFile::set);

    @Override
    public int compareTo(DetectionFile o) {
        return ORDER.compare(this, o);
    }

    ExportPath path() throws UnsafeNameException {
        return ExportPath.of("eval", model, set + "_eval", "infer_cache.json");
    }

    Path below(Path root) {
        return root.resolve("eval").resolve(model).resolve(set + "_eval").resolve("infer_cache.json");
    }

    /**
     * Copies the entries with these keys, in file order and with every field, one at a time so that the file's size does not
     * matter. Where the source breaks off, the entries before the break are kept and a problem says so.
     */
    static void copyEntries(Path source, Set<String> keys, OutputStream out, List<Problem> problems)
            throws IOException {
        try (InputStream in = open(source);
                JsonParser parser = ExportJson.MAPPER.createParser(in);
                JsonGenerator json = ExportJson.MAPPER.createGenerator(out)) {
            json.writeStartObject();
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                problems.add(new Problem(source, "should hold one object {\"<img_id>_<query_id>\": …}", null));
            } else {
                copyEntries(parser, keys, json, source, problems);
            }
            json.writeEndObject();
        }
    }

    private static void copyEntries(
            JsonParser parser, Set<String> keys, JsonGenerator json, Path source, List<Problem> problems) {
        while (true) {
            String key;
            JsonNode entry;
            try {
                if (parser.nextToken() != JsonToken.PROPERTY_NAME) {
                    return;
                }
                key = parser.currentName();
                parser.nextToken();
                if (!keys.contains(key)) {
                    parser.skipChildren();
                    continue;
                }
                entry = parser.readValueAsTree();
            } catch (JacksonException e) {
                String reason = "is not valid JSON: " + e.getOriginalMessage() + "; the entries before are exported";
                problems.add(new Problem(source, reason, null));
                return;
            }
            json.writeName(key);
            json.writeTree(entry);
        }
    }

    private static InputStream open(Path source) throws UnreadableSourceException {
        try {
            return new BufferedInputStream(Files.newInputStream(source), 1 << 16);
        } catch (IOException e) {
            throw new UnreadableSourceException(e);
        }
    }
}
