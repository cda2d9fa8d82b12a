package gsi.viewer3d.edit;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The states of one box while it is edited. A whole drag is one step. Belongs to one thread.
 */
public final class BoxHistory {

    private final Deque<EditableBox> before = new ArrayDeque<>();
    private final Deque<EditableBox> after = new ArrayDeque<>();
    private EditableBox now;
    private boolean dragging;

    /** Begins with a box. */
    public BoxHistory(EditableBox first) {
        now = first;
    }

    /** The box as it is. */
    public EditableBox current() {
        return now;
    }

    /** One step: what undo takes back at once. The same box again is no step. Ends a drag. */
    public void change(EditableBox box) {
        dragging = false;
        step(box);
    }

    /** A position on the way of a drag; all of them until {@link #endDrag} are one step. */
    public void drag(EditableBox box) {
        if (dragging) {
            now = box;
        } else if (!box.equals(now)) {
            step(box);
            dragging = true;
        }
    }

    /** The button was released. A drag that ended where it began was none. */
    public void endDrag() {
        if (dragging && now.equals(before.peek())) {
            before.pop();
        }
        dragging = false;
    }

    private void step(EditableBox box) {
        if (!box.equals(now)) {
            before.push(now);
            after.clear();
            now = box;
        }
    }

    public boolean canUndo() {
        return !before.isEmpty();
    }

    public boolean canRedo() {
        return !after.isEmpty();
    }

    /** One step back, a drag under way included; nothing where there is none. Returns the box then. */
    public EditableBox undo() {
        dragging = false;
        if (!before.isEmpty()) {
            after.push(now);
            now = before.pop();
        }
        return now;
    }

    /** One step forward again; nothing where there is none. Returns the box then. */
    public EditableBox redo() {
        dragging = false;
        if (!after.isEmpty()) {
            before.push(now);
            now = after.pop();
        }
        return now;
    }
}
