package gsi.annotation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/**
 * The mark that a project is open in a window, in a small file beside the project. It keeps nobody out: several programs may
 * write to a project at once and nothing is lost; it lets a person know before two windows decide the same samples, and whom
 * to ask when the project is locked. A mark whose program no longer runs counts for nothing, however that program ended.
 *
 * <p>Not an operating system's file lock: on POSIX a program loses those as soon as any part of it closes the file.
 */
public final class OpenDesk implements AutoCloseable {

    private static final int LONGEST = 4096;

    private final Path file;
    private final DeskHolder holder;

    private OpenDesk(Path file, DeskHolder holder) {
        this.file = file;
        this.holder = holder;
    }

    /**
     * Marks the project as open here, in place of an earlier mark of this program's.
     *
     * @return the mark, to be closed with the project; empty where another running program has it, or where nothing can be
     *     marked, as in a folder that may not be written
     */
    public static Optional<OpenDesk> take(Path project, String annotator, Instant now) {
        Path file = markOf(project);
        Optional<DeskHolder> other = holder(project);
        if (other.isPresent() && !other.get().isMe()) {
            return Optional.empty();
        }
        DeskHolder me = DeskHolder.me(annotator, now);
        Path half = file.resolveSibling(file.getFileName() + "." + me.process());
        try {
            Files.writeString(half, me.json());
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return Optional.of(new OpenDesk(file, me));
        } catch (IOException e) {
            // The mark is a courtesy; without it the project opens all the same.
            return Optional.empty();
        }
    }

    /** Who has the project open in a window at this moment, this program included; empty for nobody, or where nobody can say. */
    public static Optional<DeskHolder> holder(Path project) {
        return read(markOf(project)).filter(DeskHolder::isRunning);
    }

    private static Optional<DeskHolder> read(Path mark) {
        try {
            return Files.size(mark) > LONGEST ? Optional.empty() : DeskHolder.read(Files.readString(mark));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Path markOf(Path project) {
        Path file = project.toAbsolutePath().normalize();
        return file.resolveSibling(file.getFileName() + "-open");
    }

    /** Takes the mark away, unless somebody else has put theirs there. */
    @Override
    public void close() {
        try {
            if (read(file).filter(holder::equals).isPresent()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // It counts for nothing once this program has ended.
        }
    }
}
