package gsi.viewer3d.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class BoxHistoryTest {

    private static EditableBox at(double x) {
        return new EditableBox(new Vector3d(x, 0, 1), new Vector3d(0.1), new Quaterniond());
    }

    @Test
    void undoAndRedoGoThroughEveryState() {
        BoxHistory h = new BoxHistory(at(0));
        h.change(at(1));
        h.change(at(2));
        assertThat(h.undo()).isEqualTo(at(1));
        assertThat(h.undo()).isEqualTo(at(0));
        assertThat(h.canUndo()).isFalse();
        assertThat(h.undo()).isEqualTo(at(0));
        assertThat(h.redo()).isEqualTo(at(1));
        assertThat(h.redo()).isEqualTo(at(2));
        assertThat(h.canRedo()).isFalse();
        assertThat(h.redo()).isEqualTo(at(2));
    }

    @Test
    void aWholeDragIsOneStep() {
        BoxHistory h = new BoxHistory(at(0));
        h.drag(at(0));
        h.drag(at(0.1));
        h.drag(at(0.2));
        h.endDrag();
        h.drag(at(0.3));
        h.endDrag();
        assertThat(h.undo()).isEqualTo(at(0.2));
        assertThat(h.undo()).isEqualTo(at(0));
        assertThat(h.canUndo()).isFalse();
    }

    @Test
    void aDragThatEndsWhereItBeganIsNone() {
        BoxHistory h = new BoxHistory(at(0));
        h.drag(at(0.1));
        h.drag(at(0));
        h.endDrag();
        assertThat(h.canUndo()).isFalse();
        assertThat(h.current()).isEqualTo(at(0));
    }

    @Test
    void aNewChangeForgetsWhatWasUndone() {
        BoxHistory h = new BoxHistory(at(0));
        h.change(at(1));
        h.undo();
        h.change(at(2));
        assertThat(h.canRedo()).isFalse();
        assertThat(h.undo()).isEqualTo(at(0));
    }

    @Test
    void undoDuringADragEndsIt() {
        BoxHistory h = new BoxHistory(at(0));
        h.drag(at(0.1));
        assertThat(h.undo()).isEqualTo(at(0));
        h.drag(at(0.5));
        h.endDrag();
        assertThat(h.undo()).isEqualTo(at(0));
    }
}
