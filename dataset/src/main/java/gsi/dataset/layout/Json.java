package gsi.dataset.layout;

import gsi.dataset.DataException;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON as Python writes it: NaN and Infinity are numbers. */
public final class Json {

    /** For parsing lines and for small pieces. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /** An edit is a few kilobytes; a file of many is a few megabytes. More than this is not an edit file. */
    private static final long LARGEST = 64L << 20;

    /** What nearly every edit file fits into. */
    private static final int USUAL = 4096;

    private Json() {}

    /**
     * The whole file as a tree.
     *
     * @throws DataException if it is missing, too large, or not JSON
     */
    public static JsonNode read(Path file) throws DataException {
        // A stream of the old kind: a channel costs half as much again, and folders hold a hundred thousand of these
        // files.
        try (FileInputStream in = new FileInputStream(file.toFile())) {
            byte[] bytes = new byte[USUAL];
            int n = 0;
            for (int k = in.read(bytes); k >= 0; k = in.read(bytes, n, bytes.length - n)) {
                n += k;
                if (n == bytes.length) {
                    bytes = Arrays.copyOf(bytes, larger(file, n));
                }
            }
            return MAPPER.readTree(bytes, 0, n);
        } catch (FileNotFoundException e) {
            String reason = Files.notExists(file) ? "the file is missing" : "cannot be read: " + e.getMessage();
            throw new DataException(file, reason, e);
        } catch (DataException e) {
            throw e;
        } catch (IOException e) {
            throw new DataException(file, "cannot be read: " + e.getMessage(), e);
        } catch (JacksonException e) {
            throw new DataException(file, "is not valid JSON" + where(e), e);
        }
    }

    /** Room for the whole of a file of which this much is read, and for its end to be noticed. */
    private static int larger(Path file, int read) throws IOException {
        // A pipe or a device says that it is empty.
        long size = Math.max(Files.size(file), read);
        if (size > LARGEST) {
            throw new DataException(file, "is " + (size >> 20) + " MB, too large for an edit or object file");
        }
        return Math.toIntExact(Math.max(size + 1, 2L * read));
    }

    /** " (line 3, column 7)", or nothing where the parser does not know. */
    static String where(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return at == null || at.getLineNr() < 0
                ? ": " + e.getOriginalMessage()
                : " at line " + at.getLineNr() + ", column " + at.getColumnNr() + ": " + e.getOriginalMessage();
    }
}
