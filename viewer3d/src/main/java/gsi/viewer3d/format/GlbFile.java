package gsi.viewer3d.format;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two chunks of a binary glTF.
 *
 * @param json what there is
 * @param binary byte at which the numbers begin
 * @param binaryBytes how many there are
 */
record GlbFile(JsonNode json, long binary, long binaryBytes) {

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
            return new GlbFile(json, at, 0);
        }
        long bytes = Math.min(
                Scalar.int32(chunk, 0, false) & 0xFFFF_FFFFL, job.bytes().size() - at - 8);
        return new GlbFile(json, at + 8, bytes);
    }
}
