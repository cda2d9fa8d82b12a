package gsi.viewer3d.format;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a binary glTF holds.
 *
 * @param json what there is
 * @param bytes in which the numbers of its first buffer lie; to be closed where it is not the file itself
 * @param binary byte at which the numbers begin
 * @param binaryBytes how many there are
 */
record GlbFile(JsonNode json, FileBytes bytes, long binary, long binaryBytes) {

    private static final String DATA = "data:";

    private static final int JSON = 0x4E4F534A;
    private static final int BINARY = 0x004E4942;
    private static final long MOST_JSON = 256 << 20;

    static GlbFile read(ReadJob job) throws CloudFileException {
        byte[] head = job.bytes().slice(0, 20);
        if (head.length < 20 || Scalar.int32(head, 16, false) != JSON) {
            throw job.failureAt(12, "has no JSON at its beginning");
        }
        if (Scalar.int32(head, 4, false) != 2) {
            throw job.failureAt(4, "is of glTF version %d; 2 can be read".formatted(Scalar.int32(head, 4, false)));
        }
        long length = Scalar.int32(head, 12, false) & 0xFFFF_FFFFL;
        if (length > job.bytes().size() - 20 || length > MOST_JSON) {
            throw job.failureAt(12, "is cut off within its JSON of %,d bytes".formatted(length));
        }
        job.requireMemory(length, 8);
        JsonNode json;
        try {
            json = JsonMapper.shared()
                    .readTree(new String(job.bytes().slice(20, (int) length), StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw new CloudFileException(job.file(), "has JSON that is damaged: " + e.getOriginalMessage(), e);
        }
        long at = 20 + length;
        byte[] chunk = job.bytes().slice(at, 8);
        if (chunk.length < 8 || Scalar.int32(chunk, 4, false) != BINARY) {
            return inJson(job, json);
        }
        long bytes = Math.min(
                Scalar.int32(chunk, 0, false) & 0xFFFF_FFFFL, job.bytes().size() - at - 8);
        return new GlbFile(json, job.bytes(), at + 8, bytes);
    }

    /** Some programs write the numbers as base64 into the JSON even of a binary file. */
    private static GlbFile inJson(ReadJob job, JsonNode json) throws CloudFileException {
        String uri = json.path("buffers").path(0).path("uri").asString("");
        int comma = uri.indexOf(',');
        if (!uri.startsWith(DATA) || comma < 0) {
            return new GlbFile(json, job.bytes(), 0, 0);
        }
        try {
            byte[] numbers = Base64.getDecoder().decode(uri.substring(comma + 1));
            FileBytes bytes = FileBytes.allocate(numbers.length);
            bytes.write(0, numbers, numbers.length);
            return new GlbFile(json, bytes, 0, numbers.length);
        } catch (IllegalArgumentException e) {
            throw new CloudFileException(job.file(), "has base64 that is damaged: " + e.getMessage(), e);
        }
    }

    /** Frees what was unpacked. */
    void close(ReadJob job) {
        if (!bytes.equals(job.bytes())) {
            bytes.close();
        }
    }
}
