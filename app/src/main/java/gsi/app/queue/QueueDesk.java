package gsi.app.queue;

import gsi.dataset.SampleKey;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * What the queue's views work on.
 *
 * @param queue which samples, in which order
 * @param views saved views
 * @param current the sample on screen
 * @param show brings a sample on screen
 * @param model whose edited images are shown
 * @param annotator who reviews
 */
public record QueueDesk(
        QueueModel queue,
        QueueViews views,
        ObservableValue<@Nullable QueueRow> current,
        Consumer<QueueRow> show,
        ObservableValue<String> model,
        ObservableValue<String> annotator) {

    /** The sample on screen; null for none. */
    @Nullable
    SampleKey shown() {
        QueueRow row = current.getValue();
        return row == null ? null : row.sample().key();
    }

    /** What a click on a row does: shows it, or with Ctrl or Shift chooses it together with others. */
    void click(QueueRow row, boolean one, boolean range) {
        SampleKey key = row.sample().key();
        QueueSelection selection = queue.selection();
        if (one) {
            selection.toggle(key);
        } else if (range) {
            beginRange();
            selection.extendTo(key);
        } else {
            selection.restart(key);
            show.accept(row);
        }
    }

    /** Goes one sample on, or back, and chooses everything since the first such step. */
    public void extend(int by) {
        SampleKey from = shown();
        int to = from == null ? -1 : queue.placeOf(from) + by;
        if (to >= 0 && to < queue.visible().size()) {
            beginRange();
            QueueRow row = queue.visible().get(to);
            show.accept(row);
            queue.selection().extendTo(row.sample().key());
        }
    }

    private void beginRange() {
        SampleKey from = shown();
        if (from != null && queue.selection().sizeProperty().get() == 0) {
            queue.selection().restart(from);
        }
    }
}
