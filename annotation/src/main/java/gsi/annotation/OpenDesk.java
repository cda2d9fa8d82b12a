package gsi.annotation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The mark that a project is open in a window, in a small file beside the project. The operating system's own file lock holds
 * it, so it ends with the program however that ends. It keeps nobody out: several programs may write to a project; it lets a
 * person know before two windows decide the same samples.
 */
public final class OpenDesk implements AutoCloseable {

    /** Far behind the text: on some systems what is locked cannot be read either. */
    private static final long LOCKED_BYTE = 1L << 30;

    private static final int LONGEST = 4096;
    private static final int TRIES = 10;

    private final Path file;
    private final FileChannel channel;

    private OpenDesk(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Marks the project as open here.
     *
     * @return the mark, to be closed with the project; empty where another window has it, or where nothing can be marked, as in
     *     a folder that may not be written
     */
    public static Optional<OpenDesk> take(Path project, String annotator, Instant now) {
        Path file = markOf(project);
        DeskHolder me = DeskHolder.me(annotator, now);
        try {
            for (int i = 0; i < TRIES; i++) {
                FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = lock(channel);
                if (lock == null) {
                    channel.close();
                    return Optional.empty();
                }
                write(channel, me);
                if (isFound(file, me)) {
                    return Optional.of(new OpenDesk(file, channel));
                }
                channel.close();
            }
        } catch (IOException e) {
            // The mark is a courtesy; without it the project opens all the same.
        }
        return Optional.empty();
    }

    /** Who has the project open in a window at this moment, this program included; empty for nobody, or where nobody can say. */
    public static Optional<DeskHolder> holder(Path project) {
        Path file = markOf(project);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            FileLock lock = lock(channel);
            if (lock != null) {
                lock.release();
                return Optional.empty();
            }
            ByteBuffer text = ByteBuffer.allocate(LONGEST);
            channel.read(text, 0);
            return DeskHolder.read(new String(text.array(), 0, text.position(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Path markOf(Path project) {
        Path file = project.toAbsolutePath().normalize();
        return file.resolveSibling(file.getFileName() + "-open");
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            // Another window of this very program.
            return null;
        }
    }

    /** Whether what was written is what others find: the file may have been removed between opening and locking. */
    private static boolean isFound(Path file, DeskHolder holder) throws IOException {
        try {
            return Files.readString(file).equals(holder.json());
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static void write(FileChannel channel, DeskHolder holder) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.json().getBytes(StandardCharsets.UTF_8)), 0);
    }

    /** Takes the mark away. */
    @Override
    public void close() {
        try (channel) {
            // While the lock is held, so that nobody's newer mark is removed.
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The lock ends with the channel; a file without one marks nothing.
        }
    }
}
