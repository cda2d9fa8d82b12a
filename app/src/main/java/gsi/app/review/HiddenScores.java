package gsi.app.review;

import gsi.app.queue.QueueRow;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Whether scores, and what would give them away, are kept from the annotator until a sample is decided. FX thread. */
public final class HiddenScores {

    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final BooleanBinding now;

    HiddenScores(ObservableValue<@Nullable QueueRow> current) {
        now = Bindings.createBooleanBinding(
                () -> current.getValue() != null && of(current.getValue()), wanted, current);
    }

    /** Whether those of a sample are hidden. */
    public boolean of(QueueRow row) {
        return wanted.get() && row.decision() == null;
    }

    /** Whether those of the shown sample are. */
    public ObservableBooleanValue nowProperty() {
        return now;
    }

    /** Whether the annotator wants it so. */
    public BooleanProperty wantedProperty() {
        return wanted;
    }
}
