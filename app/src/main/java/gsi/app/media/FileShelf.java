package gsi.app.media;

import gsi.dataset.image.CacheLevel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a folder of made-again-any-time files below a number of bytes. Who was used last is told by the files' times. Several
 * programs may share the folder: each counts anew when it has reason to make room. Any thread.
 */
final class FileShelf {

    static final String ENDING = ".thumb";

    private static final Logger LOG = LoggerFactory.getLogger(FileShelf.class);

    private final Path folder;
    private final long limit;
    private long bytes = -1;

    private record Entry(Path file, long size, long used) {}

    FileShelf(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /** Counts a new file and makes room if there is too much: down to nine tenths, so that it is not done for every file. */
    synchronized void added(Path file, long size) {
        if (bytes < 0) {
            bytes = 0;
            entries().forEach(e -> bytes += e.size);
        } else {
            bytes += size;
        }
        if (bytes > limit) {
            makeRoom(file);
        }
    }

    /** How full it is, counted anew. */
    synchronized CacheLevel level(String name) {
        List<Entry> all = entries();
        long sum = all.stream().mapToLong(Entry::size).sum();
        return new CacheLevel(name, CacheLevel.Place.DISK, all.size(), sum, limit);
    }

    private void makeRoom(Path newest) {
        List<Entry> all = new ArrayList<>(entries());
        all.sort(Comparator.comparingLong(Entry::used));
        bytes = all.stream().mapToLong(Entry::size).sum();
        for (Entry e : all) {
            if (bytes <= limit / 10 * 9) {
                break;
            }
            if (!e.file.equals(newest)) {
                try {
                    Files.deleteIfExists(e.file);
                    bytes -= e.size;
                } catch (IOException failure) {
                    LOG.debug("{} cannot be deleted", e.file, failure);
                }
            }
        }
    }

    private List<Entry> entries() {
        List<Entry> out = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(ENDING))::iterator) {
                BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class);
                out.add(new Entry(file, a.size(), a.lastModifiedTime().toMillis()));
            }
        } catch (IOException | UncheckedIOException e) {
            // Another program may be making room at this moment; what was counted so far will do.
            LOG.debug("{} changed while it was counted", folder, e);
        }
        return out;
    }
}
