package gsi.annotation;

import gsi.annotation.JournalEntry.Keep;
import gsi.annotation.JournalEntry.Redo;
import gsi.annotation.JournalEntry.Undo;
import gsi.dataset.SampleKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The journal, replayed: which decision counts for which sample, and what each annotator can undo or redo. Entries must be
 * applied in journal order. Safe for any thread; nothing here waits for the disk.
 */
final class ReviewState {

    private final Map<SampleKey, SampleHistory> samples = new HashMap<>();
    private final Map<String, UndoChain> chains = new HashMap<>();
    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    private @Nullable Map<SampleKey, Decision> snapshot;
    private long lastSequence;

    /** Nobody sees a part of them. */
    synchronized List<Change> apply(List<JournalEntry> entries) {
        List<Change> out = new ArrayList<>(entries.size());
        for (JournalEntry e : entries) {
            out.add(apply(e));
        }
        return List.copyOf(out);
    }

    synchronized Change apply(JournalEntry entry) {
        SampleHistory sample = samples.computeIfAbsent(entry.key(), k -> new SampleHistory());
        Decision before = sample.inForce();
        Decision moved = sample.add(entry);
        if (moved != null) {
            UndoChain chain = chains.computeIfAbsent(moved.annotator(), a -> new UndoChain());
            switch (entry) {
                case Decision d -> chain.decided(d);
                case Undo u -> chain.undone(moved);
                case Redo r -> chain.redone(moved);
                case Keep k -> {
                    // Whose turn it is to undo does not change.
                }
            }
        }
        lastSequence = entry.stamp().sequence();
        Decision after = sample.inForce();
        if (!Objects.equals(before, after)) {
            count(before, -1);
            count(after, 1);
            snapshot = null;
        }
        return new Change(entry.key(), before, after);
    }

    private void count(@Nullable Decision d, int by) {
        if (d != null) {
            counts.merge(d.verdict(), by, Integer::sum);
        }
    }

    /** The place of the newest entry known here; 0 for an empty journal. */
    synchronized long lastSequence() {
        return lastSequence;
    }

    /** Of every entry. */
    synchronized Set<UUID> ids() {
        Set<UUID> out = new HashSet<>();
        for (SampleHistory sample : samples.values()) {
            sample.entries().forEach(e -> out.add(e.stamp().id()));
        }
        return out;
    }

    synchronized List<Decision> nextUndo(String annotator) {
        UndoChain chain = chains.get(annotator);
        return chain == null ? List.of() : chain.nextUndo();
    }

    synchronized List<Decision> nextRedo(String annotator) {
        UndoChain chain = chains.get(annotator);
        return chain == null ? List.of() : chain.nextRedo();
    }

    synchronized boolean canUndo(String annotator) {
        UndoChain chain = chains.get(annotator);
        return chain != null && chain.canUndo();
    }

    synchronized boolean canRedo(String annotator) {
        UndoChain chain = chains.get(annotator);
        return chain != null && chain.canRedo();
    }

    synchronized Optional<Decision> decisionOf(SampleKey key) {
        SampleHistory sample = samples.get(key);
        return sample == null ? Optional.empty() : Optional.ofNullable(sample.inForce());
    }

    synchronized List<JournalEntry> history(SampleKey key) {
        SampleHistory sample = samples.get(key);
        return sample == null ? List.of() : sample.entries();
    }

    /** Made once per change, so that asking again is free. */
    synchronized Map<SampleKey, Decision> current() {
        Map<SampleKey, Decision> result = snapshot;
        if (result == null) {
            Map<SampleKey, Decision> fresh = new HashMap<>(samples.size() * 2);
            samples.forEach((key, sample) -> {
                Decision d = sample.inForce();
                if (d != null) {
                    fresh.put(key, d);
                }
            });
            result = Collections.unmodifiableMap(fresh);
            snapshot = result;
        }
        return result;
    }

    synchronized Map<Verdict, Integer> counts() {
        Map<Verdict, Integer> out = new EnumMap<>(Verdict.class);
        for (Verdict v : Verdict.values()) {
            out.put(v, counts.getOrDefault(v, 0));
        }
        return Collections.unmodifiableMap(out);
    }

    /** In the order of their samples. */
    List<Decision> inSampleOrder() {
        List<Decision> out = new ArrayList<>(current().values());
        out.sort((a, b) -> a.key().compareTo(b.key()));
        return out;
    }
}
