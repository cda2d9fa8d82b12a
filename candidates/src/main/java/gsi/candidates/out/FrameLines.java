package gsi.candidates.out;

import gsi.candidates.frames.FrameReport;
import gsi.candidates.frames.FrameVerdict;
import gsi.candidates.model.FrameMeasures;
import gsi.dataset.DataException;
import gsi.dataset.layout.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code frames.jsonl}: one listed photo a line. */
final class FrameLines {

    private FrameLines() {}

    static ObjectNode json(FrameReport report) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        FrameMeasures m = report.measures();
        line.put("scene", report.scene());
        line.put("index", m.index());
        line.put("verdict", report.verdict().name().toLowerCase(Locale.ROOT));
        if (!Double.isNaN(m.sharpness())) {
            line.put("sharpness", m.sharpness());
        }
        line.put("objects", m.objects());
        return line;
    }

    /** @throws DataException if the file cannot be read or a line is none of ours */
    static List<FrameReport> read(Path file) throws DataException {
        List<FrameReport> out = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode n = Json.MAPPER.readTree(line);
                out.add(new FrameReport(
                        BoxJson.text(n, "scene"),
                        new FrameMeasures(
                                n.path("index").asInt(0),
                                n.path("sharpness").asDouble(Double.NaN),
                                n.path("objects").asInt(0)),
                        EditJson.constant(FrameVerdict.class, BoxJson.text(n, "verdict"))));
            }
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new DataException(file, "cannot be read: " + e.getMessage(), e);
        }
        return out;
    }
}
