package gsi.app.review;

import gsi.annotation.Position;
import gsi.app.queue.QueueModel;
import gsi.app.queue.QueueRow;
import gsi.dataset.SampleKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The way through the queue: which sample is shown, with which model's edited image, and what comes next. FX thread. */
final class Walk {

    private final QueueModel queue;
    private final PlaceKeeper place;
    private final Consumer<ReviewEvent> tell;
    private final ReadOnlyObjectWrapper<@Nullable QueueRow> current = new ReadOnlyObjectWrapper<>();
    private final StringProperty model = new SimpleStringProperty();
    private Consumer<@Nullable QueueRow> onShow = row -> {};

    Walk(QueueModel queue, PlaceKeeper place, Consumer<ReviewEvent> tell) {
        this.queue = queue;
        this.place = place;
        this.tell = tell;
        queue.onApplied(this::stayInQueue);
    }

    /**
     * Begins where the project was left.
     *
     * @param models those that there are
     * @param onShow told before a sample is shown
     */
    void begin(Optional<Position> last, List<String> models, Consumer<@Nullable QueueRow> onShow) {
        this.onShow = onShow;
        String remembered = last.map(Position::model).orElse(null);
        model.set(
                remembered != null && models.contains(remembered)
                        ? remembered
                        : models.isEmpty() ? null : models.getFirst());
        QueueRow row = last.map(p -> queue.row(p.key())).orElse(null);
        show(row == null ? firstOfQueue() : row);
        model.subscribe((a, b) -> rememberPosition());
    }

    /** Goes on with the sample that was shown before the queue got other rows; with the first where it is there no longer. */
    void resume(@Nullable QueueRow before, List<String> models) {
        if (model.get() == null && !models.isEmpty()) {
            model.set(models.getFirst());
        }
        QueueRow now = before == null ? null : queue.row(before.sample().key());
        show(now == null ? firstOfQueue() : now);
    }

    private @Nullable QueueRow firstOfQueue() {
        return queue.visible().isEmpty() ? null : queue.visible().getFirst();
    }

    /** A sample that is in the queue no more gives way to the one that followed it, or to the first. */
    private void stayInQueue() {
        QueueRow row = current.get();
        if (row == null || queue.placeOf(row.sample().key()) < 0) {
            QueueRow next = queue.follower();
            if (next != null) {
                show(next);
            }
        }
    }

    /** Shows a sample of the queue. */
    void show(@Nullable QueueRow row) {
        onShow.accept(row);
        current.set(row);
        queue.showing(row == null ? null : row.sample().key());
        rememberPosition();
    }

    /** Shows the named sample, also where the filter hides it; returns whether there is one. */
    boolean showKey(@Nullable SampleKey key) {
        QueueRow row = key == null ? null : queue.row(key);
        if (row != null) {
            show(row);
        }
        return row != null;
    }

    private void rememberPosition() {
        QueueRow row = current.get();
        if (row != null) {
            place.remember(new Position(row.sample().key(), model.get()));
        }
    }

    /** Shows the next sample of the queue; at the end says so. */
    void next() {
        step(1);
    }

    /** Shows the sample before. */
    void previous() {
        step(-1);
    }

    private void step(int by) {
        QueueRow row = current.get();
        if (row == null || queue.visible().isEmpty()) {
            return;
        }
        int at = queue.placeOf(row.sample().key());
        int to = at < 0 ? 0 : at + by;
        if (to < 0 || to >= queue.visible().size()) {
            tell.accept(new ReviewEvent.AtTheEnd(by > 0));
        } else {
            show(queue.visible().get(to));
        }
    }

    /** Shows the nearest sample after this one without a decision, or the first one before it; says so if there is none. */
    void nextUndecided() {
        QueueRow row = current.get();
        int next = queue.nextUndecided(
                row == null ? -1 : queue.placeOf(row.sample().key()));
        if (next >= 0) {
            show(queue.visible().get(next));
        } else {
            tell.accept(new ReviewEvent.NothingLeft());
        }
    }

    boolean isShown(SampleKey key) {
        QueueRow shown = current.get();
        return shown != null && shown.sample().key().equals(key);
    }

    /** The shown sample has other contents. */
    void replace(QueueRow row) {
        current.set(row);
    }

    ReadOnlyObjectProperty<@Nullable QueueRow> currentProperty() {
        return current.getReadOnlyProperty();
    }

    StringProperty modelProperty() {
        return model;
    }
}
