package gsi.app.review;

import gsi.annotation.Judgement;
import gsi.annotation.Verdict;
import gsi.app.tasks.LatestOnly;
import gsi.app.tasks.TaskRunner;
import gsi.dataset.SampleKey;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The same decision about many samples, to be looked at before it is made. FX thread. */
final class BulkDecision {

    /** Which samples. */
    enum Scope {
        /** Those chosen together. */
        SELECTION,
        /** All that are in the queue as it is filtered. */
        QUEUE
    }

    private final ReviewModel model;
    private final TaskRunner runner;
    private final LatestOnly counting;
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>();
    private final ObjectProperty<Verdict> verdict = new SimpleObjectProperty<>(Verdict.REJECT);
    private final ObjectProperty<@Nullable String> reason = new SimpleObjectProperty<>();
    private final StringProperty note = new SimpleStringProperty("");
    private final BooleanProperty onlyUndecided = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<BulkPreview> preview = new ReadOnlyObjectWrapper<>(BulkPreview.NOTHING);
    private final DoubleProperty progress = new SimpleDoubleProperty();

    BulkDecision(ReviewModel model) {
        this.model = model;
        this.runner = model.runner();
        this.counting = new LatestOnly(runner);
        scope.set(selected() > 0 ? Scope.SELECTION : Scope.QUEUE);
        scope.subscribe((before, now) -> look());
        verdict.subscribe((before, now) -> look());
        reason.subscribe((before, now) -> look());
        note.subscribe((before, now) -> look());
        onlyUndecided.subscribe((before, now) -> look());
        look();
    }

    /** Counts anew what would change, off the FX thread. */
    private void look() {
        List<SampleKey> keys = scope.get() == Scope.SELECTION
                ? model.queue().selection().keys()
                : model.queue().matching();
        boolean sparing = onlyUndecided.get();
        Judgement judgement;
        try {
            // Only what does not belong there has a reason.
            judgement = new Judgement(verdict.get(), verdict.get() == Verdict.REJECT ? reason.get() : null, note.get());
        } catch (IllegalArgumentException e) {
            model.eventProperty().set(new ReviewEvent.Failed(e));
            preview.set(BulkPreview.NOTHING);
            return;
        }
        counting.io(
                () -> BulkPreview.of(keys, model.project().current(), judgement, sparing),
                preview::set,
                error -> model.eventProperty().set(new ReviewEvent.Failed(error)));
    }

    /**
     * Decides as the preview says: exactly those samples, all or none.
     *
     * @param done told when all are on disk
     */
    void apply(Runnable done) {
        BulkPreview now = preview.get();
        int total = now.changing().size();
        AtomicInteger told = new AtomicInteger();
        progress.set(0);
        model.deciding()
                .decideAll(
                        now.changing(),
                        now.judgement(),
                        n -> {
                            // A hundred steps are enough to see that it goes on.
                            int percent = (int) (100L * n / total);
                            if (told.getAndSet(percent) != percent) {
                                runner.onFxThread(() -> progress.set(percent / 100.0));
                            }
                        },
                        () -> {
                            model.queue().selection().clear();
                            done.run();
                        });
    }

    /** How many samples are chosen together. */
    int selected() {
        return model.queue().selection().sizeProperty().get();
    }

    /** How many samples are in the queue. */
    int queued() {
        return model.queue().matching().size();
    }

    ObjectProperty<Scope> scopeProperty() {
        return scope;
    }

    ObjectProperty<Verdict> verdictProperty() {
        return verdict;
    }

    /** Code of the reason to reject; null for none. */
    ObjectProperty<@Nullable String> reasonProperty() {
        return reason;
    }

    StringProperty noteProperty() {
        return note;
    }

    BooleanProperty onlyUndecidedProperty() {
        return onlyUndecided;
    }

    ReadOnlyObjectProperty<BulkPreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** How far the writing is, from 0 to 1. */
    DoubleProperty progressProperty() {
        return progress;
    }
}
