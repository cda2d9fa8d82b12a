package gsi.scorer.photo;

import gsi.dataset.DataException;
import gsi.dataset.image.CacheLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is made of a photo while its edits are scored: least recently used ones go when they weigh too much together.
 * Safe for many threads.
 *
 * @param <P> what is made of a photo
 */
public final class PhotoCache<P> {

    private final Maker<P> maker;
    private final ToLongFunction<P> scale;
    private final long capacity;
    private final Map<Version, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    /** Makes it of a photo's file. */
    @FunctionalInterface
    public interface Maker<P> {

        /** Of this file. @throws DataException if the photo is unusable */
        P make(Path photo) throws DataException;
    }

    /**
     * An empty one.
     *
     * @param scale tells the bytes that one keeps
     * @param capacityBytes that all may weigh together; one alone may weigh more
     */
    public PhotoCache(Maker<P> maker, ToLongFunction<P> scale, long capacityBytes) {
        this.maker = maker;
        this.scale = scale;
        this.capacity = capacityBytes;
    }

    /** What is made of this photo, made once however many threads ask. @throws DataException if the photo is unusable */
    public P get(Path photo) throws DataException {
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

    /** How full it is; what is being made now is not in it yet. */
    public synchronized CacheLevel level(String name, CacheLevel.Place place) {
        long bytes = 0;
        int count = 0;
        for (Entry e : entries.values()) {
            bytes += e.weight;
            count += e.weight > 0 ? 1 : 0;
        }
        return new CacheLevel(name, place, count, bytes, capacity);
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
        private @Nullable P made;
        /** Guarded by the cache, not by the entry. */
        private long weight;

        Entry(Version version) {
            this.version = version;
        }

        synchronized P load() throws DataException {
            P ready = made;
            if (ready == null) {
                try {
                    ready = maker.make(version.file);
                } catch (DataException e) {
                    forget(this);
                    throw e;
                }
                made = ready;
                synchronized (PhotoCache.this) {
                    weight = scale.applyAsLong(ready);
                    weighed(this, weight);
                }
            }
            return ready;
        }
    }
}
