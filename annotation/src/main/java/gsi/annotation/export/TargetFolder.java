package gsi.annotation.export;

import gsi.dataset.DataException;
import gsi.dataset.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The folder that an export becomes: checked first, taken at the end. */
final class TargetFolder {

    private final Path path;

    private TargetFolder(Path path) {
        this.path = path;
    }

    /**
     * Refuses a folder that holds anything which could be missed.
     *
     * @throws DataException saying why the folder may not be used
     */
    static TargetFolder check(Path out, Path dataRoot, boolean replace) throws DataException {
        Path path = out.toAbsolutePath().normalize();
        try {
            if (Files.exists(path)) {
                path = path.toRealPath();
            }
            refuseSource(path, dataRoot.toRealPath());
            if (path.getFileName() == null) {
                throw new DataException(path, "cannot be replaced by an export; choose a folder in it");
            }
            if (Files.exists(path)) {
                refuseContent(path, replace);
            }
        } catch (DataException e) {
            throw e;
        } catch (IOException | UncheckedIOException e) {
            throw new DataException(path, "cannot be looked at: " + e.getMessage(), e);
        }
        return new TargetFolder(path);
    }

    private static void refuseSource(Path path, Path data) throws DataException {
        if (data.startsWith(path)) {
            throw new DataException(path, "holds the data that is being exported; choose another folder");
        }
        if (path.startsWith(data)) {
            String first = data.relativize(path).getName(0).toString();
            if (first.equals("eval") || first.endsWith("_dataset")) {
                throw new DataException(
                        path, "would become part of the data that is being exported; choose another folder");
            }
        }
    }

    private static void refuseContent(Path path, boolean replace) throws IOException {
        if (!Files.isDirectory(path)) {
            throw new DataException(path, "is a file; choose a folder that does not exist yet");
        }
        if (isEmpty(path)) {
            return;
        }
        Optional<Set<String>> earlier = Manifest.filesOf(path);
        if (earlier.isEmpty()) {
            throw new DataException(path, "is not empty; choose a folder that does not exist yet");
        }
        if (!replace) {
            throw new DataException(
                    path, "holds an earlier export; ask for it to be replaced, or choose another folder");
        }
        Optional<String> foreign = firstForeign(path, earlier.get());
        if (foreign.isPresent()) {
            throw new DataException(
                    path,
                    "holds " + foreign.get() + ", which is not part of the earlier export and would be lost;"
                            + " move it away or choose another folder");
        }
    }

    private static Optional<String> firstForeign(Path folder, Set<String> known) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(p -> !Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
                    .map(p -> folder.relativize(p)
                            .toString()
                            .replace(p.getFileSystem().getSeparator(), "/"))
                    .filter(name -> !known.contains(name))
                    .sorted()
                    .findFirst();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> names = Files.list(folder)) {
            return names.findAny().isEmpty();
        }
    }

    Path path() {
        return path;
    }

    /** A new folder beside the target, on the same disk, so that moving it is one step. */
    StagingFolder stage() throws IOException {
        Path parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        return new StagingFolder(Files.createDirectory(beside("part")));
    }

    private Path beside(String what) {
        return path.resolveSibling("." + path.getFileName() + "." + what + "-"
                + UUID.randomUUID().toString().substring(0, 8));
    }

    /**
     * Moves the export to its place.
     *
     * @return an earlier export that is replaced but could not be removed, as a problem
     */
    List<Problem> publish(StagingFolder staging) throws IOException {
        Path old = null;
        if (Files.exists(path)) {
            old = Files.move(path, beside("old"), StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(staging.path(), path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (old != null) {
                Files.move(old, path, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
        Path parent = path.getParent();
        if (parent != null) {
            FolderSync.sync(parent);
        }
        if (old != null) {
            try {
                StagingFolder.delete(old);
            } catch (IOException e) {
                return List.of(new Problem(old, "the replaced export could not be removed: " + e.getMessage(), null));
            }
        }
        return List.of();
    }
}
