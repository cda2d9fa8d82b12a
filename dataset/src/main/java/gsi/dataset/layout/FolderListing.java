package gsi.dataset.layout;

import gsi.dataset.Problem;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * The names in one folder, looked at once. Files are found by asking the listing, never by building a path from what a
 * JSON says, so no name in the data can lead out of the folder.
 */
public final class FolderListing {

    /** In the order in which one is preferred when several files could be meant. */
    private static final List<String> IMAGE_EXTENSIONS = List.of("png", "jpg", "jpeg");

    /** Of point clouds, the same. */
    private static final List<String> CLOUD_EXTENSIONS =
            List.of("ply", "pcd", "laz", "las", "glb", "npz", "npy", "xyz", "csv", "txt", "exr");

    private final Path folder;
    private final List<String> names;

    private FolderListing(Path folder, List<String> names) {
        this.folder = folder;
        this.names = names;
    }

    /**
     * Lists a folder; one that cannot be listed is a problem and counts as empty.
     *
     * @throws CancellationException if the thread is interrupted
     */
    public static FolderListing of(Path folder, List<Problem> problems) {
        if (!Files.isDirectory(folder)) {
            return new FolderListing(folder, List.of());
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        // Names alone, without a path made of each: a quarter of a directory stream's time for a hundred thousand.
        String[] names = folder.toFile().list();
        if (names == null) {
            problems.add(new Problem(folder, "the folder cannot be listed: " + whyNot(folder), null));
            return new FolderListing(folder, List.of());
        }
        Arrays.sort(names);
        return new FolderListing(folder, List.of(names));
    }

    /** The system's reason, which a list of names alone does not come with. */
    private static String whyNot(Path folder) {
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(p -> {});
            return "it was not there for a moment";
        } catch (IOException | DirectoryIteratorException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Everything in it, sorted. */
    public List<String> names() {
        return names;
    }

    /** A name's path. */
    public Path resolve(String name) {
        return folder.resolve(name);
    }

    boolean contains(String name) {
        return Collections.binarySearch(names, name) >= 0;
    }

    /** The images called {@code stem} whatever their extension, the preferred one first. */
    public List<Path> images(String stem) {
        return called(stem, IMAGE_EXTENSIONS);
    }

    /** Stems of all images whose name contains a text. */
    List<String> imageStemsWith(String text) {
        return names.stream()
                .filter(name -> name.contains(text) && IMAGE_EXTENSIONS.contains(extension(name)))
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .distinct()
                .toList();
    }

    /** The one image called {@code stem}; several are a problem and the preferred one is taken. */
    @Nullable
    Path image(String stem, List<Problem> problems) {
        List<Path> found = images(stem);
        if (found.size() > 1) {
            problems.add(new Problem(
                    found.get(1), "there is also " + found.getFirst().getFileName() + ", which is used", null));
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    /** The point clouds called {@code stem}, by kind of file. */
    public List<Path> clouds(String stem) {
        return called(stem, CLOUD_EXTENSIONS);
    }

    /** Names that begin with the stem and a dot stand together in a sorted list. */
    private List<Path> called(String stem, List<String> extensions) {
        String prefix = stem + ".";
        int at = Collections.binarySearch(names, prefix);
        List<String> found = new ArrayList<>(1);
        for (int i = at < 0 ? -at - 1 : at; i < names.size() && names.get(i).startsWith(prefix); i++) {
            String name = names.get(i);
            if (name.lastIndexOf('.') == stem.length() && extensions.contains(extension(name))) {
                found.add(name);
            }
        }
        found.sort(byRank(extensions));
        return found.stream().map(folder::resolve).toList();
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static Comparator<String> byRank(List<String> extensions) {
        return Comparator.comparingInt(name -> extensions.indexOf(extension(name)));
    }
}
