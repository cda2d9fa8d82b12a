package gsi.scorer.stamp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 of files. A file is read again only when its size or time of change is another one, so a photo that many edits
 * share is read once. Safe for many threads.
 */
public final class FileHashes {

    private static final int BUFFER = 1 << 16;

    private final int capacity;
    private final Map<Path, Known> known = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * How a file looked when its hash was taken.
     *
     * @param bytes its size
     * @param changed time of its last change
     */
    public record FileState(long bytes, FileTime changed) {

        static FileState of(Path file) throws IOException {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileState(now.size(), now.lastModifiedTime());
        }
    }

    private record Known(FileState state, String hash) {}

    /** Remembers the hashes of this many files, the least recently asked for go first. */
    public FileHashes(int capacity) {
        this.capacity = capacity;
    }

    /** The file's hash in hexadecimal digits, or {@link ScoreStamp#MISSING} where it cannot be read. */
    public String of(Path file) {
        try {
            FileState now = FileState.of(file);
            Known before = recall(file);
            if (before != null && before.state.equals(now)) {
                return before.hash;
            }
            String hash = digest(file);
            remember(file, new Known(now, hash));
            return hash;
        } catch (IOException e) {
            // Scoring reads the same file and says what is wrong with it.
            return ScoreStamp.MISSING;
        }
    }

    /** The state that the file had when {@link #of} last looked; null where it could not be read or is forgotten. */
    @Nullable
    FileState stateOf(Path file) {
        Known known = recall(file);
        return known == null ? null : known.state;
    }

    /** Takes over a hash from an earlier run: as long as the file is in this state, it is not read. */
    void trust(Path file, FileState state, String hash) {
        if (recall(file) == null) {
            remember(file, new Known(state, hash));
        }
    }

    private synchronized @Nullable Known recall(Path file) {
        return known.get(file);
    }

    private synchronized void remember(Path file, Known hash) {
        known.put(file, hash);
        if (known.size() > capacity) {
            var eldest = known.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
    }

    private static String digest(Path file) throws IOException {
        MessageDigest sha = Sha256.start();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            int n;
            while ((n = in.read(buffer)) > 0) {
                sha.update(buffer, 0, n);
            }
        }
        return Sha256.hex(sha);
    }
}
