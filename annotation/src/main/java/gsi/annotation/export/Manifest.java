package gsi.annotation.export;

import gsi.annotation.Correction;
import gsi.annotation.Decision;
import gsi.annotation.DecisionJson;
import gsi.annotation.Verdict;
import gsi.annotation.export.ExportPath.UnsafeNameException;
import gsi.dataset.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * What an export says about itself: {@code manifest.json} in its folder.
 *
 * @param programVersion the program that made it
 * @param created when
 * @param sourceRoot the data folder that it came from
 * @param exported the decisions on its samples
 * @param considered every decision there was, to count
 * @param corrections what in the exported edits is an annotator's
 * @param problems what is missing from it
 */
record Manifest(
        String programVersion,
        Instant created,
        Path sourceRoot,
        List<Decision> exported,
        Collection<Decision> considered,
        List<CorrectedEdit.Applied> corrections,
        List<Problem> problems) {

    static final String NAME = "manifest.json";

    private static final String FORMAT = "gsi-inspector curated export";
    private static final int FORMAT_VERSION = 1;

    /** Writes it; must come last, since it lists the files that are there. */
    void write(ExportedFiles files) throws IOException {
        try {
            files.write(ExportPath.of(NAME), out -> {
                try (JsonGenerator json = ExportJson.MAPPER.createGenerator(out)) {
                    write(json, files);
                }
            });
        } catch (UnsafeNameException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(JsonGenerator json, ExportedFiles files) {
        json.writeStartObject();
        json.writeStringProperty("format", FORMAT);
        json.writeNumberProperty("format_version", FORMAT_VERSION);
        json.writeStringProperty("program_version", programVersion);
        json.writeStringProperty("created", created.toString());
        json.writeStringProperty("source_root", sourceRoot.toString());
        json.writeNumberProperty("samples", exported.size());
        writeCounts(json);
        DecisionJson decisions = new DecisionJson();
        json.writeArrayPropertyStart("accepted");
        exported.forEach(d -> decisions.write(d, json));
        json.writeEndArray();
        json.writeArrayPropertyStart("corrections");
        corrections.forEach(c -> write(json, c));
        json.writeEndArray();
        json.writeArrayPropertyStart("files");
        for (ExportedFiles.Entry f : files.entries()) {
            json.writeStartObject();
            json.writeStringProperty("path", f.path());
            json.writeNumberProperty("bytes", f.bytes());
            json.writeStringProperty("sha256", f.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("problems");
        for (Problem p : problems) {
            json.writeStartObject();
            json.writeStringProperty("file", p.file().toString());
            json.writeStringProperty("reason", p.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, CorrectedEdit.Applied applied) {
        Correction c = applied.correction();
        json.writeStartObject();
        json.writeStringProperty("key", c.key().key());
        json.writeStringProperty("set", c.key().set());
        json.writeStringProperty("field", c.field().word());
        json.writeStringProperty("annotator", c.stamp().annotator());
        json.writeStringProperty("time", c.stamp().time().toString());
        json.writeStringProperty("id", c.stamp().id().toString());
        json.writeObjectPropertyStart("original");
        applied.before().forEach((field, value) -> {
            json.writeName(field);
            if (value == null) {
                json.writeNull();
            } else {
                json.writeTree(value);
            }
        });
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeCounts(JsonGenerator json) {
        TreeMap<Verdict, Integer> counts = new TreeMap<>();
        for (Verdict v : Verdict.values()) {
            counts.put(v, 0);
        }
        considered.forEach(d -> counts.merge(d.verdict(), 1, Integer::sum));
        json.writeObjectPropertyStart("decisions");
        counts.forEach((verdict, n) -> json.writeNumberProperty(verdict.word(), n));
        json.writeEndObject();
    }

    /** The files that the export in a folder is made of, itself included; empty if the folder holds no export. */
    static Optional<Set<String>> filesOf(Path folder) {
        JsonNode manifest;
        try {
            manifest = ExportJson.MAPPER.readTree(Files.readAllBytes(folder.resolve(NAME)));
        } catch (IOException | JacksonException e) {
            // Missing or unreadable: whatever the folder is, it is not known to be ours.
            return Optional.empty();
        }
        if (!FORMAT.equals(manifest.path("format").stringValue(""))) {
            return Optional.empty();
        }
        Set<String> out = new HashSet<>();
        out.add(NAME);
        manifest.path("files").forEach(f -> out.add(f.path("path").stringValue("")));
        return Optional.of(out);
    }
}
