package gsi.app.media;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Keeps what was used last, up to a number of bytes. Any thread. */
final class WeighedCache<K, V> {

    private final long limit;
    private final ToLongFunction<V> weigh;
    private final Map<K, V> entries = new LinkedHashMap<>(64, 0.75f, true);
    private long weight;

    WeighedCache(long limit, ToLongFunction<V> weigh) {
        this.limit = limit;
        this.weigh = weigh;
    }

    synchronized Optional<V> get(K key) {
        return Optional.ofNullable(entries.get(key));
    }

    synchronized void put(K key, V value) {
        V before = entries.put(key, value);
        weight += weigh.applyAsLong(value) - (before == null ? 0 : weigh.applyAsLong(before));
        var oldest = entries.entrySet().iterator();
        // The newest stays even where it alone is over the limit: it is on screen.
        while (weight > limit && entries.size() > 1 && oldest.hasNext()) {
            weight -= weigh.applyAsLong(oldest.next().getValue());
            oldest.remove();
        }
    }

    synchronized long weight() {
        return weight;
    }

    synchronized void clear() {
        entries.clear();
        weight = 0;
    }
}
