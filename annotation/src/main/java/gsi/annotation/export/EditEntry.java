package gsi.annotation.export;

import gsi.dataset.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads an edit with every field that it has, also out of a file of several, {@code {"0": {…}, "1": {…}}} (protocol.md §9). */
final class EditEntry {

    private EditEntry() {}

    /**
     * One entry of a file of several.
     *
     * @throws DataException if the file is missing, not JSON, or has no such entry
     */
    static ObjectNode read(Path file, String queryId) throws DataException {
        if (tree(file).get(queryId) instanceof ObjectNode entry) {
            return entry;
        }
        throw new DataException(file, "holds no edit \"" + queryId + "\"");
    }

    /**
     * The one edit that a file is.
     *
     * @throws DataException if the file is missing or is no JSON object
     */
    static ObjectNode readWhole(Path file) throws DataException {
        if (tree(file) instanceof ObjectNode edit) {
            return edit;
        }
        throw new DataException(file, "should hold one JSON object");
    }

    private static JsonNode tree(Path file) throws DataException {
        try {
            return ExportJson.MAPPER.readTree(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new DataException(file, "the file is missing", e);
        } catch (JacksonException e) {
            throw new DataException(file, "is not valid JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new DataException(file, "cannot be read: " + e.getMessage(), e);
        }
    }
}
