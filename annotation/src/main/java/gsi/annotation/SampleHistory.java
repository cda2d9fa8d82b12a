package gsi.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that happened to one sample, and which of its decisions are not taken back. */
final class SampleHistory {

    private final List<JournalEntry> entries = new ArrayList<>(1);

    /** Decisions not taken back, by their place in the journal. */
    private final TreeMap<Long, Decision> standing = new TreeMap<>();

    void add(JournalEntry entry) {
        entries.add(entry);
    }

    void enforce(Decision d) {
        standing.put(d.stamp().sequence(), d);
    }

    void release(Decision d) {
        standing.remove(d.stamp().sequence());
    }

    /** The newest decision that is not taken back. A redo puts a decision back in its old place, not on top of newer ones. */
    @Nullable
    Decision inForce() {
        Map.Entry<Long, Decision> newest = standing.lastEntry();
        return newest == null ? null : newest.getValue();
    }

    List<JournalEntry> entries() {
        return List.copyOf(entries);
    }
}
