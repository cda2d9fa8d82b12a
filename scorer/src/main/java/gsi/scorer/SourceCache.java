package gsi.scorer;

import gsi.dataset.DataException;
import gsi.dataset.image.ImageFiles;
import gsi.scorer.lpips.PerceptualDistance;
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
    private final PerceptualDistance distance;
    private final long capacity;
    private final Map<Version, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    SourceCache(PixelMetrics metrics, PerceptualDistance distance, long capacityBytes) {
        this.metrics = metrics;
        this.distance = distance;
        this.capacity = capacityBytes;
    }

    /** A photo, ready to be compared with its edits in both ways. */
    record Photo(PreparedSource pixels, PerceptualDistance.Prepared perceptual) {
        long weight() {
            return pixels.weight() + perceptual.weight();
        }
    }

    /** The photo, decoded and prepared once however many threads ask. @throws DataException if it cannot be read */
    Photo get(Path photo) throws DataException {
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
        private @Nullable Photo prepared;
        /** Guarded by the cache, not by the entry. */
        private long weight;

        Entry(Version version) {
            this.version = version;
        }

        synchronized Photo load() throws DataException {
            Photo ready = prepared;
            if (ready == null) {
                try {
                    PreparedSource pixels = metrics.prepare(ImageFiles.readPhoto(version.file));
                    ready = new Photo(pixels, distance.prepare(pixels.processed()));
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
