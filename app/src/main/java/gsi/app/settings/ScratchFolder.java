package gsi.app.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * An empty folder for what nobody needs afterwards; closing deletes it with everything in it.
 *
 * @param path where it is
 */
public record ScratchFolder(Path path) implements AutoCloseable {

    private static final int ATTEMPTS = 40;
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** Makes one among the system's temporary files. */
    public static ScratchFolder make(String name) throws IOException {
        return new ScratchFolder(Files.createTempDirectory(name));
    }

    /**
     * Deletes it; what is still being written there, by a thread that works on something nobody wants any more, is waited for a
     * moment.
     *
     * @throws IOException if it cannot be deleted
     */
    @Override
    public void close() throws IOException {
        for (int left = ATTEMPTS; ; left--) {
            try {
                delete();
                return;
            } catch (DirectoryNotEmptyException | NoSuchFileException | UncheckedIOException e) {
                if (left == 0) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void delete() throws IOException {
        if (Files.notExists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
