package gsi.app.media;

import gsi.dataset.image.CacheLevel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/** Keeps what was used last, up to a number of bytes. Any thread. */
public final class WeighedCache<K, V> {

    private final long limit;
    private final ToLongFunction<V> weigh;
    private final Map<K, V> entries = new LinkedHashMap<>(64, 0.75f, true);
    private long weight;

    /**
     * Makes an empty cache.
     *
     * @param limit bytes
     * @param weigh an entry's bytes
     */
    public WeighedCache(long limit, ToLongFunction<V> weigh) {
        this.limit = limit;
        this.weigh = weigh;
    }

    /** The entry, which counts as used now. */
    public synchronized Optional<V> get(K key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** Adds an entry; the least recently used ones make room. */
    public synchronized void put(K key, V value) {
        V before = entries.put(key, value);
        weight += weigh.applyAsLong(value) - (before == null ? 0 : weigh.applyAsLong(before));
        var oldest = entries.entrySet().iterator();
        // The newest stays even where it alone is over the limit: it is on screen.
        while (weight > limit && entries.size() > 1 && oldest.hasNext()) {
            weight -= weigh.applyAsLong(oldest.next().getValue());
            oldest.remove();
        }
    }

    /** Puts other values in the place of some, as heavy as they; neither counts as used. */
    public synchronized void replaceIf(Predicate<V> which, UnaryOperator<V> other) {
        entries.replaceAll((key, value) -> which.test(value) ? other.apply(value) : value);
    }

    synchronized long weight() {
        return weight;
    }

    /** How full it is: every entry is weighed anew, so that a mistake in counting would show. */
    public synchronized CacheLevel level(String name) {
        return level(name, CacheLevel.Place.HEAP);
    }

    /** The same of entries that lie elsewhere. */
    public synchronized CacheLevel level(String name, CacheLevel.Place place) {
        long bytes = entries.values().stream().mapToLong(weigh).sum();
        return new CacheLevel(name, place, entries.size(), bytes, limit);
    }
}
