package gsi.dataset.layout;

import gsi.dataset.Problem;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
    private final String[] names;

    /** The names in their order; made when it is asked for: ordering a hundred thousand takes longer than listing them. */
    private volatile @Nullable List<String> sorted;

    /** Those of point clouds, in their order; made when it is asked for. Mostly there are none, and nobody has to search. */
    private volatile @Nullable List<String> cloudNames;

    private FolderListing(Path folder, String... names) {
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
            return new FolderListing(folder);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        // Names alone, without a path made of each: a quarter of a directory stream's time for a hundred thousand.
        String[] names = folder.toFile().list();
        if (names == null) {
            problems.add(new Problem(folder, "the folder cannot be listed: " + whyNot(folder), null));
            return new FolderListing(folder);
        }
        return new FolderListing(folder, names);
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
        List<String> known = sorted;
        if (known == null) {
            // Two threads may both do it: they come to the same, and neither touches what the other reads.
            String[] copy = names.clone();
            Arrays.sort(copy);
            known = List.of(copy);
            sorted = known;
        }
        return known;
    }

    /** Everything in it, in the order in which the system gave it: at once, where {@link #names} may take a moment. */
    List<String> unsorted() {
        return Collections.unmodifiableList(Arrays.asList(names));
    }

    /**
     * The same folder with nothing but the names that begin with one of these texts, and perhaps a few more.
     *
     * @param beginnings at least one
     */
    FolderListing near(Collection<String> beginnings) {
        String first = Collections.min(beginnings);
        String last = Collections.max(
                beginnings.stream().map(b -> b + Character.MAX_VALUE).toList());
        return new FolderListing(
                folder,
                Arrays.stream(names)
                        .filter(name -> name.compareTo(first) >= 0 && name.compareTo(last) <= 0)
                        .toArray(String[]::new));
    }

    /** A name's path. */
    public Path resolve(String name) {
        return folder.resolve(name);
    }

    boolean contains(String name) {
        return Collections.binarySearch(names(), name) >= 0;
    }

    /** The images called {@code stem} whatever their extension, the preferred one first. */
    public List<Path> images(String stem) {
        return called(names(), stem, IMAGE_EXTENSIONS);
    }

    /** Whether the stem of any image ends so: asked once, it saves a search for each of many samples. */
    boolean hasImageStem(String ending) {
        String dotted = ending + ".";
        return Arrays.stream(names)
                .anyMatch(name -> name.contains(dotted) && IMAGE_EXTENSIONS.contains(extension(name)));
    }

    /** Stems of all images whose name contains a text. */
    List<String> imageStemsWith(String text) {
        return names().stream()
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
        List<String> known = cloudNames;
        if (known == null) {
            known = names().stream()
                    .filter(name -> CLOUD_EXTENSIONS.contains(extension(name)))
                    .toList();
            cloudNames = known;
        }
        return known.isEmpty() ? List.of() : called(known, stem, CLOUD_EXTENSIONS);
    }

    /** Names that begin with the stem and a dot stand together in a sorted list. Asked for each of a million samples. */
    private List<Path> called(List<String> all, String stem, List<String> extensions) {
        String prefix = stem + ".";
        int at = Collections.binarySearch(all, prefix);
        List<String> found = List.of();
        for (int i = at < 0 ? -at - 1 : at; i < all.size() && all.get(i).startsWith(prefix); i++) {
            String name = all.get(i);
            if (name.lastIndexOf('.') == stem.length() && extensions.contains(extension(name))) {
                if (found.isEmpty()) {
                    found = new ArrayList<>(1);
                }
                found.add(name);
            }
        }
        if (found.size() == 1) {
            return List.of(folder.resolve(found.getFirst()));
        }
        return found.stream().sorted(byRank(extensions)).map(folder::resolve).toList();
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static Comparator<String> byRank(List<String> extensions) {
        return Comparator.comparingInt(name -> extensions.indexOf(extension(name)));
    }
}
