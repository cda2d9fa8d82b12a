package gsi.annotation;

import gsi.annotation.JournalEntry.Redo;
import gsi.annotation.JournalEntry.Undo;
import gsi.dataset.SampleKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The journal, replayed: which decision counts for which sample, and what each annotator can undo or redo. Entries must be
 * applied in journal order. Safe for any thread; nothing here waits for the disk.
 */
final class ReviewState {

    private final Map<UUID, Decision> decisions = new HashMap<>();
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
        sample.add(entry);
        switch (entry) {
            case Decision d -> {
                decisions.put(d.id(), d);
                sample.enforce(d);
                chain(d.annotator()).decided(d);
            }
            case Undo u -> takeBack(u, sample);
            case Redo r -> putBack(r, sample);
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

    // An undo or redo that refers to nothing it could act on (a journal merged or mended by hand) stays in the history
    // and
    // changes nothing.
    private void takeBack(Undo undo, SampleHistory sample) {
        Decision d = decisions.get(undo.decision());
        if (d != null && d.key().equals(undo.key()) && chain(d.annotator()).undone(d)) {
            sample.release(d);
        }
    }

    private void putBack(Redo redo, SampleHistory sample) {
        Decision d = decisions.get(redo.decision());
        if (d != null && d.key().equals(redo.key()) && chain(d.annotator()).redone(d)) {
            sample.enforce(d);
        }
    }

    private UndoChain chain(String annotator) {
        return chains.computeIfAbsent(annotator, a -> new UndoChain());
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

    synchronized List<Decision> nextUndo(String annotator) {
        UndoChain chain = chains.get(annotator);
        return chain == null ? List.of() : chain.nextUndo();
    }

    synchronized List<Decision> nextRedo(String annotator) {
        UndoChain chain = chains.get(annotator);
        return chain == null ? List.of() : chain.nextRedo();
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
