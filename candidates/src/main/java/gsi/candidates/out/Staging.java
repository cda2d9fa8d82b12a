package gsi.candidates.out;

import gsi.dataset.DataException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder under construction beside the one that it will be. */
final class Staging implements AutoCloseable {

    private final Path out;
    private final Path folder;
    private boolean published;

    private Staging(Path out, Path folder) {
        this.out = out;
        this.folder = folder;
    }

    /** @throws DataException where there is something in {@code out} already, or nothing can be written beside it */
    static Staging beside(Path out) throws DataException {
        Path target = out.toAbsolutePath().normalize();
        if (Files.exists(target) && !isEmptyFolder(target)) {
            throw new DataException(out, "exists and is not empty; choose another folder");
        }
        Path name = target.getFileName();
        Path parent = target.getParent();
        if (name == null || parent == null) {
            throw new DataException(out, "cannot be the folder for candidates");
        }
        Path folder = parent.resolve("." + name + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new DataException(out, "cannot be written: " + e, e);
        }
        return new Staging(target, folder);
    }

    private static boolean isEmptyFolder(Path path) throws DataException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> in = Files.list(path)) {
            return in.findAny().isEmpty();
        } catch (IOException e) {
            throw new DataException(path, "the folder cannot be listed: " + e.getMessage(), e);
        }
    }

    Path folder() {
        return folder;
    }

    /** The same bytes under another name: a hard link, or a copy where the disk has no links across. */
    void link(Path from, String name) throws DataException {
        Path to = folder.resolve(name);
        try {
            Path real = from.toRealPath();
            try {
                Files.createLink(to, real);
            } catch (IOException | UnsupportedOperationException e) {
                Files.copy(real, to, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new DataException(from, "cannot be copied to " + to + ": " + e, e);
        }
    }

    void publish() throws DataException {
        try {
            Files.deleteIfExists(out);
            Files.move(folder, out);
            published = true;
        } catch (IOException e) {
            throw new DataException(out, "cannot be put in place: " + e, e);
        }
    }

    @Override
    public void close() throws DataException {
        if (!published && Files.exists(folder)) {
            try {
                Files.walkFileTree(folder, new Removal());
            } catch (IOException e) {
                throw new DataException(folder, "cannot be removed: " + e, e);
            }
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
