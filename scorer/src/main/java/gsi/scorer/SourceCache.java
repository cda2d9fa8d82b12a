package gsi.scorer;

import gsi.dataset.DataException;
import gsi.dataset.image.ImageFiles;
import gsi.scorer.pixels.PixelMetrics;
import gsi.scorer.pixels.PixelMetrics.PreparedSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps prepared photos while their edits are scored: least recently used ones go when they weigh too much together. */
final class SourceCache {

    private final PixelMetrics metrics;
    private final long capacity;
    private final Map<Version, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    SourceCache(PixelMetrics metrics, long capacityBytes) {
        this.metrics = metrics;
        this.capacity = capacityBytes;
    }

    /** The photo, decoded and prepared once however many threads ask. @throws DataException if it cannot be read */
    PreparedSource get(Path photo) throws DataException {
        Version version = Version.of(photo);
        Entry entry;
        synchronized (this) {
            entry = entries.computeIfAbsent(version, Entry::new);
        }
        return entry.load();
    }

    private synchronized void weighed(Entry entry, long bytes) {
        weight += bytes;
        var eldestFirst = entries.values().iterator();
        while (weight > capacity && eldestFirst.hasNext()) {
            Entry eldest = eldestFirst.next();
            if (eldest != entry && eldest.weight > 0) {
                weight -= eldest.weight;
                eldestFirst.remove();
            }
        }
    }

    private synchronized void forget(Entry entry) {
        entries.remove(entry.version, entry);
    }

    /** A photo as it is now: a file that changes on disk is read again. */
    private record Version(Path file, @Nullable FileTime changed, long size) {
        static Version of(Path file) {
            try {
                BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class);
                return new Version(file, a.lastModifiedTime(), a.size());
            } catch (IOException e) {
                // Reading it will fail too, and then says what is wrong with the file.
                return new Version(file, null, -1);
            }
        }
    }

    private final class Entry {
        private final Version version;
        private @Nullable PreparedSource prepared;
        /** Guarded by the cache, not by the entry. */
        private long weight;

        Entry(Version version) {
            this.version = version;
        }

        synchronized PreparedSource load() throws DataException {
            PreparedSource ready = prepared;
            if (ready == null) {
                try {
                    ready = metrics.prepare(ImageFiles.readPhoto(version.file));
                } catch (DataException e) {
                    forget(this);
                    throw e;
                }
                prepared = ready;
                synchronized (SourceCache.this) {
                    weight = ready.weight();
                    weighed(this, weight);
                }
            }
            return ready;
        }
    }
}
