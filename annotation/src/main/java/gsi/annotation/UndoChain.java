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

    /** Whether {@code d} was there to be undone. */
    boolean undone(Decision d) {
        return move(d, done, undone);
    }

    /** Whether {@code d} was there to be redone. */
    boolean redone(Decision d) {
        return move(d, undone, done);
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

    private static boolean move(Decision d, SequencedMap<UUID, Decision> from, SequencedMap<UUID, Decision> to) {
        if (from.remove(d.id()) == null) {
            return false;
        }
        to.put(d.id(), d);
        return true;
    }
}
