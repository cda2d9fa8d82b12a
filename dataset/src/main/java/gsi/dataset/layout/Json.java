package gsi.dataset.layout;

import gsi.dataset.DataException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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

    private Json() {}

    /**
     * The whole file as a tree.
     *
     * @throws DataException if it is missing, too large, or not JSON
     */
    public static JsonNode read(Path file) throws DataException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long size = channel.size();
            if (size > LARGEST) {
                throw new DataException(file, "is " + (size >> 20) + " MB, too large for an edit or object file");
            }
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(size));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
            return MAPPER.readTree(bytes.array(), 0, bytes.position());
        } catch (NoSuchFileException e) {
            throw new DataException(file, "the file is missing", e);
        } catch (DataException e) {
            throw e;
        } catch (IOException e) {
            throw new DataException(file, "cannot be read: " + e.getMessage(), e);
        } catch (JacksonException e) {
            throw new DataException(file, "is not valid JSON" + where(e), e);
        }
    }

    /** " (line 3, column 7)", or nothing where the parser does not know. */
    static String where(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return at == null || at.getLineNr() < 0
                ? ": " + e.getOriginalMessage()
                : " at line " + at.getLineNr() + ", column " + at.getColumnNr() + ": " + e.getOriginalMessage();
    }
}
