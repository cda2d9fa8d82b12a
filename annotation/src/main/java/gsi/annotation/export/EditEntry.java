package gsi.annotation.export;

import gsi.dataset.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Takes one edit out of a file of several candidates, {@code {"0": {…}, "1": {…}}} (protocol.md §9). */
final class EditEntry {

    private EditEntry() {}

    /**
     * The entry as a JSON document of its own, with every field that it has.
     *
     * @throws DataException if the file is missing, not JSON, or has no such entry
     */
    static byte[] read(Path file, String queryId) throws DataException {
        try {
            JsonNode entry =
                    ExportJson.MAPPER.readTree(Files.readAllBytes(file)).get(queryId);
            if (entry == null || !entry.isObject()) {
                throw new DataException(file, "holds no edit \"" + queryId + "\"");
            }
            return ExportJson.MAPPER.writeValueAsBytes(entry);
        } catch (NoSuchFileException e) {
            throw new DataException(file, "the file is missing", e);
        } catch (JacksonException e) {
            throw new DataException(file, "is not valid JSON: " + e.getOriginalMessage(), e);
        } catch (DataException e) {
            throw e;
        } catch (IOException e) {
            throw new DataException(file, "cannot be read: " + e.getMessage(), e);
        }
    }
}
