package gsi.dataset.layout;

import gsi.dataset.DetectionPair;
import gsi.dataset.Problem;
import gsi.dataset.layout.FieldReader.FieldException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Streams an {@code infer_cache.json} (protocol.md §3) entry by entry, so that its size does not matter; a file that is cut
 * off yields the entries before the cut.
 */
final class InferCacheReader {

    private InferCacheReader() {}

    /**
     * The entries whose {@code <img_id>_<query_id>} is wanted.
     *
     * @param problems takes what could not be read
     * @throws CancellationException if the thread is interrupted
     */
    static Map<String, DetectionPair> read(Path file, Predicate<String> wanted, List<Problem> problems) {
        Map<String, DetectionPair> out = new HashMap<>();
        SharedValues shared = new SharedValues();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                JsonParser p = Json.MAPPER.createParser(in)) {
            if (p.nextToken() != JsonToken.START_OBJECT) {
                problems.add(new Problem(file, "should hold one object {\"<img_id>_<query_id>\": …}", null));
                return out;
            }
            while (p.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = p.currentName();
                p.nextToken();
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException();
                }
                if (!wanted.test(key)) {
                    p.skipChildren();
                    continue;
                }
                int depth = TokenReader.depth(p) - (p.currentToken().isStructStart() ? 1 : 0);
                try {
                    out.put(key, DetectionJson.parsePair(p, shared));
                } catch (FieldException e) {
                    TokenReader.leave(p, depth);
                    problems.add(new Problem(file, "entry " + key + ": " + e.getMessage(), null));
                }
            }
        } catch (JacksonException e) {
            problems.add(new Problem(
                    file,
                    "is not valid JSON" + Json.where(e) + "; " + out.size() + " entries before it are used",
                    null));
        } catch (IOException e) {
            problems.add(new Problem(file, "cannot be read: " + e.getMessage(), null));
        }
        return out;
    }
}
