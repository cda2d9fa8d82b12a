package gsi.dataset.layout;

import gsi.dataset.DataSet;
import gsi.dataset.EditedImage;
import gsi.dataset.Problem;
import gsi.dataset.Sample;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What has come into a data folder, and what has gone from it, since a data set was read. Only names are looked at, and only
 * where the time of a folder says that there are others: a look at a folder at rest costs next to nothing. For any thread, one
 * at a time.
 */
public final class FolderChanges {

    /** Names that are told; more are only counted. */
    private static final int TOLD = 5;

    private final DataSet data;
    private final Set<Path> folders = new TreeSet<>();
    /** Of the samples' files and of those with a problem, which is told already: sorted. */
    private final long[] known;

    /** Of files that were missing already when the data set was read. */
    private final Set<Long> missed = new HashSet<>();

    private Map<Path, FileTime> times = Map.of();

    /**
     * Some files.
     *
     * @param count how many
     * @param first the first few, in the order of their names
     */
    public record Some(int count, List<Path> first) {
        public static final Some NONE = new Some(0, List.of());
    }

    /**
     * What is different now.
     *
     * @param appeared edit files, each at least one sample
     * @param vanished files of samples: edit files, photos, edited images
     */
    public record Found(Some appeared, Some vanished) {
        public static final Found NOTHING = new Found(Some.NONE, Some.NONE);
    }

    /** Looks at the names of a data set that is in memory; takes a second for a million samples. */
    public FolderChanges(DataSet data) {
        this.data = data;
        long[] hashes = new long[16];
        int n = 0;
        for (Sample sample : data.samples()) {
            for (Path file : files(sample)) {
                hashes = n == hashes.length ? Arrays.copyOf(hashes, 2 * n) : hashes;
                hashes[n++] = hash(file);
                folders.add(file.getParent());
            }
        }
        for (Problem problem : data.problems()) {
            hashes = n == hashes.length ? Arrays.copyOf(hashes, 2 * n) : hashes;
            long hash = hash(problem.file());
            hashes[n++] = hash;
            if (Files.notExists(problem.file())) {
                missed.add(hash);
            }
        }
        known = Arrays.copyOf(hashes, n);
        Arrays.sort(known);
    }

    private static List<Path> files(Sample sample) {
        List<Path> files = new ArrayList<>(List.of(sample.editFile(), sample.source()));
        sample.edited().stream().map(EditedImage::file).forEach(files::add);
        return files;
    }

    /**
     * Looks again.
     *
     * @return what is different from the data set; empty where nothing has changed since the last look
     * @throws NoSuchFileException if the data folder itself is gone
     * @throws IOException if it cannot be looked at
     */
    public Optional<Found> look() throws IOException {
        Set<Path> now = new TreeSet<>(folders);
        now.addAll(sets());
        Map<Path, FileTime> before = times;
        Map<Path, FileTime> read = new HashMap<>();
        for (Path folder : now) {
            if (Files.isDirectory(folder)) {
                read.put(folder, Files.getLastModifiedTime(folder));
            }
        }
        if (read.equals(before)) {
            return Optional.empty();
        }
        times = read;
        return Optional.of(compare(read.keySet()));
    }

    private List<Path> sets() throws IOException {
        if (!Files.isDirectory(data.root())) {
            throw new NoSuchFileException(data.root().toString());
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(data.root(), "*" + DataSetReader.SET_SUFFIX)) {
            List<Path> out = new ArrayList<>();
            all.forEach(out::add);
            return out;
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private Found compare(Set<Path> there) throws IOException {
        TreeSet<Path> appeared = new TreeSet<>();
        long[] present = new long[Math.max(16, known.length)];
        int n = 0;
        for (Path folder : there) {
            boolean set = String.valueOf(folder.getFileName()).endsWith(DataSetReader.SET_SUFFIX);
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
                for (Path file : all) {
                    present = n == present.length ? Arrays.copyOf(present, 2 * n) : present;
                    long hash = hash(file);
                    present[n++] = hash;
                    if (set
                            && Arrays.binarySearch(known, hash) < 0
                            && EditFile.of(String.valueOf(file.getFileName())) != null) {
                        appeared.add(file);
                    }
                }
            } catch (NotDirectoryException | NoSuchFileException e) {
                // Gone since its time was read: its files are.
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
        }
        long[] sorted = Arrays.copyOf(present, n);
        Arrays.sort(sorted);
        return new Found(some(appeared), some(vanished(sorted)));
    }

    private Set<Path> vanished(long[] present) {
        TreeSet<Path> out = new TreeSet<>();
        for (Sample sample : data.samples()) {
            for (Path file : files(sample)) {
                long hash = hash(file);
                if (Arrays.binarySearch(present, hash) < 0 && !missed.contains(hash)) {
                    out.add(file);
                }
            }
        }
        return out;
    }

    /** @param files sorted */
    private static Some some(Set<Path> files) {
        return new Some(files.size(), files.stream().limit(TOLD).toList());
    }

    /** FNV-1a of 64 bits over the path's characters: a million of them collide once in ten million folders. */
    private static long hash(Path file) {
        String text = file.toString();
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * 0x100000001b3L;
        }
        return h;
    }
}
