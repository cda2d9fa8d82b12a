package gsi.annotation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** One annotator's decisions in the order in which they can be undone and redone, without limit. */
final class UndoChain {

    private final Deque<Decision> done = new ArrayDeque<>();
    private final Deque<Decision> undone = new ArrayDeque<>();

    /** A new decision ends the chain of redos. */
    void decided(Decision d) {
        done.push(d);
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

    Optional<Decision> nextUndo() {
        return Optional.ofNullable(done.peek());
    }

    Optional<Decision> nextRedo() {
        return Optional.ofNullable(undone.peek());
    }

    private static boolean move(Decision d, Deque<Decision> from, Deque<Decision> to) {
        // Normally it is the first; searched for all the same, since a merged journal may undo out of order.
        boolean found = from.removeFirstOccurrence(d);
        if (found) {
            to.push(d);
        }
        return found;
    }
}
