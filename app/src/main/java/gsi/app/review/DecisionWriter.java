package gsi.app.review;

import gsi.annotation.Change;
import gsi.annotation.ReviewProject;
import gsi.app.tasks.TaskRunner;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * Brings what annotators do to disk, one act at a time and off the FX thread. What fails is kept until it is tried again with
 * success, or until a person has put it aside. FX thread.
 */
final class DecisionWriter {

    private final ReviewProject project;
    private final TaskRunner runner;
    private final ObservableValue<String> annotator;
    private final InstantSource clock;
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Instant> savedAt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SaveFailure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper saveNanos = new ReadOnlyLongWrapper();
    private Runnable again = () -> {};

    /** Taken while something is on its way to disk. */
    private final Semaphore writing = new Semaphore(1);

    /** @param nanos that the journal took, from the call to the return when it is on disk */
    private record Written(List<Change> changes, long nanos) {}

    DecisionWriter(ReviewProject project, TaskRunner runner, ObservableValue<String> annotator, InstantSource clock) {
        this.project = project;
        this.runner = runner;
        this.annotator = annotator;
        this.clock = clock;
        annotator.subscribe(name -> refreshUndo());
    }

    /**
     * Writes, unless something is on its way already.
     *
     * @param act off the FX thread; returns when it is on disk
     * @param then takes what changed, if anything did
     * @param failed takes why nothing was saved
     */
    void write(Attempt attempt, Callable<List<Change>> act, Consumer<List<Change>> then, Consumer<Exception> failed) {
        if (saving.get()) {
            return;
        }
        saving.set(true);
        writing.acquireUninterruptibly();
        runner.io(
                () -> {
                    try {
                        long begin = System.nanoTime();
                        List<Change> changes = act.call();
                        return new Written(changes, System.nanoTime() - begin);
                    } finally {
                        writing.release();
                    }
                },
                written -> {
                    List<Change> changes = written.changes;
                    saveNanos.set(written.nanos);
                    saving.set(false);
                    SaveFailure before = failure.get();
                    if (before != null && before.attempt().isSettledBy(attempt, changes)) {
                        dismiss();
                    }
                    if (!changes.isEmpty()) {
                        savedAt.set(clock.instant());
                        then.accept(changes);
                    }
                    refreshUndo();
                },
                error -> {
                    saving.set(false);
                    again = () -> write(attempt, act, then, failed);
                    failure.set(new SaveFailure(attempt, error));
                    failed.accept(error);
                });
    }

    /** Keeps in view what could not even be tried. */
    void fail(Attempt attempt, Exception error) {
        again = () -> {};
        failure.set(new SaveFailure(attempt, error));
    }

    /** Tries again what failed last. */
    void retry() {
        again.run();
    }

    /** Puts the failure aside: what was not saved stays unsaved. */
    void dismiss() {
        failure.set(null);
        again = () -> {};
    }

    /** Looks anew what can be taken back and put back. */
    void refreshUndo() {
        canUndo.set(project.canUndo(annotator.getValue()));
        canRedo.set(project.canRedo(annotator.getValue()));
    }

    /** Waits for what is on its way; nothing can be written until {@link #release}. Any thread. */
    void await() {
        writing.acquireUninterruptibly();
    }

    void release() {
        writing.release();
    }

    ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Instant> savedAtProperty() {
        return savedAt.getReadOnlyProperty();
    }

    /** How long the last act that was saved took to be on disk, without any waiting for threads. */
    ReadOnlyLongProperty saveNanosProperty() {
        return saveNanos.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable SaveFailure> failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
