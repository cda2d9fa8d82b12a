package gsi.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that happened to one sample, and which of its decisions are not taken back. */
final class SampleHistory {

    private final List<JournalEntry> entries = new ArrayList<>(1);

    /** Decisions not taken back, by their place. */
    private final TreeMap<Long, Decision> standing = new TreeMap<>();

    /** Places given by a merge, instead of those in the journal. */
    private Map<UUID, Long> kept = Map.of();

    /**
     * Adds what came next.
     *
     * @return the decision that stands, fell, or moved by it; null where the entry refers to nothing that it could act on, as in
     *     a journal where two people took back the same decision: it is history and changes nothing
     */
    @Nullable
    Decision add(JournalEntry entry) {
        entries.add(entry);
        Decision d = entry instanceof Decision made ? made : find(entry.decision());
        if (d == null) {
            return null;
        }
        return switch (entry) {
            case Decision made -> enforce(made);
            case JournalEntry.Redo r -> enforce(d);
            case JournalEntry.Undo u -> standing.remove(place(d));
            case JournalEntry.Keep k -> keep(d, k.stamp().sequence());
        };
    }

    SampleHistory addAll(Iterable<? extends JournalEntry> more) {
        more.forEach(this::add);
        return this;
    }

    private @Nullable Decision enforce(Decision d) {
        return standing.putIfAbsent(place(d), d) == null ? d : null;
    }

    private Decision keep(Decision d, long sequence) {
        boolean stands = standing.remove(place(d)) != null;
        kept = new HashMap<>(kept);
        kept.put(d.id(), sequence);
        if (stands) {
            standing.put(sequence, d);
        }
        return d;
    }

    private long place(Decision d) {
        return kept.getOrDefault(d.id(), d.stamp().sequence());
    }

    private @Nullable Decision find(UUID decision) {
        for (JournalEntry e : entries) {
            if (e instanceof Decision d && d.id().equals(decision)) {
                return d;
            }
        }
        return null;
    }

    /** The newest decision that is not taken back. A redo puts a decision back in its old place, not on top of newer ones. */
    @Nullable
    Decision inForce() {
        Map.Entry<Long, Decision> newest = standing.lastEntry();
        return newest == null ? null : newest.getValue();
    }

    /** Whether a decision is not taken back. */
    boolean stands(UUID decision) {
        return standing.values().stream().anyMatch(d -> d.id().equals(decision));
    }

    /** The entry by which a decision of this sample came to count: itself, or what last put it back or kept it. */
    JournalEntry cause(Decision d) {
        for (JournalEntry e : entries.reversed()) {
            if (e.decision().equals(d.id()) && !(e instanceof JournalEntry.Undo)) {
                return e;
            }
        }
        return d;
    }

    List<JournalEntry> entries() {
        return List.copyOf(entries);
    }
}
