package gsi.annotation;

import gsi.dataset.SampleKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The corrections, replayed: which counts for which field of which sample. Safe for any thread; never waits for the disk. */
final class CorrectionState {

    private final Map<SampleKey, List<Correction>> histories = new HashMap<>();
    private final Map<SampleKey, Map<CorrectionField, Correction>> current = new HashMap<>();
    private long lastSequence;

    synchronized Correction apply(Correction c) {
        histories.computeIfAbsent(c.key(), k -> new ArrayList<>(1)).add(c);
        Map<CorrectionField, Correction> fields = new EnumMap<>(CorrectionField.class);
        fields.putAll(current.getOrDefault(c.key(), Map.of()));
        if (c.value() == null) {
            fields.remove(c.field());
        } else {
            fields.put(c.field(), c);
        }
        if (fields.isEmpty()) {
            current.remove(c.key());
        } else {
            // Each change makes another map, so that one handed out does not change.
            current.put(c.key(), Collections.unmodifiableMap(fields));
        }
        lastSequence = c.stamp().sequence();
        return c;
    }

    synchronized long lastSequence() {
        return lastSequence;
    }

    synchronized Map<CorrectionField, Correction> of(SampleKey key) {
        return current.getOrDefault(key, Map.of());
    }

    synchronized List<Correction> history(SampleKey key) {
        return List.copyOf(histories.getOrDefault(key, List.of()));
    }

    synchronized Map<SampleKey, Map<CorrectionField, Correction>> current() {
        return Map.copyOf(current);
    }
}
