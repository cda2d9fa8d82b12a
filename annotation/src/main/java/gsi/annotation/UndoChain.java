package gsi.annotation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;

/** One annotator's decisions in the order in which they can be undone and redone, without limit. */
final class UndoChain {

    // Linked, newest last: normally that one moves, but a merged journal may undo out of order.
    private final SequencedMap<UUID, Decision> done = new LinkedHashMap<>();
    private final SequencedMap<UUID, Decision> undone = new LinkedHashMap<>();

    /** A new decision ends the chain of redos. */
    void decided(Decision d) {
        done.put(d.id(), d);
        undone.clear();
    }

    void undone(Decision d) {
        done.remove(d.id());
        undone.put(d.id(), d);
    }

    /** Also one that a new decision put out of reach here: in a merged journal, another program may have redone it before. */
    void redone(Decision d) {
        undone.remove(d.id());
        done.put(d.id(), d);
    }

    boolean canUndo() {
        return !done.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    /** The last decision, or all of its group; the newest first. */
    List<Decision> nextUndo() {
        return lastGroup(done);
    }

    /** What was undone last, with all of its group; the last undone first. */
    List<Decision> nextRedo() {
        return lastGroup(undone);
    }

    private static List<Decision> lastGroup(SequencedMap<UUID, Decision> chain) {
        List<Decision> out = new ArrayList<>();
        for (Decision d : chain.sequencedValues().reversed()) {
            if (!out.isEmpty()
                    && (d.group() == null || !d.group().equals(out.getFirst().group()))) {
                break;
            }
            out.add(d);
        }
        return out;
    }
}
