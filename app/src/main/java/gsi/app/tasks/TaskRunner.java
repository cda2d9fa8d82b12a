package gsi.app.tasks;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Runs work off the FX thread and brings its result back to it. The only door to {@code Platform.runLater}; tests use
 * {@link SameThreadTaskRunner}.
 */
public interface TaskRunner {

    /** Handle to something started. */
    interface Running {
        /** Interrupts the work; neither its result nor an error is delivered after this. FX thread. */
        void cancel();
    }

    /**
     * Decoding, reading, writing: work that mostly waits.
     *
     * @param onResult on the FX thread
     * @param onError on the FX thread
     */
    <T> Running io(Callable<T> work, Consumer<T> onResult, Consumer<Exception> onError);

    /**
     * Work that uses a core and that nobody waits for yet, such as what may be looked at next; at most as many at once as there
     * are cores, and behind what is waited for.
     */
    <T> Running compute(Callable<T> work, Consumer<T> onResult, Consumer<Exception> onError);

    /**
     * Long work for the whole data set that nobody waits for; it does not count in {@link #isIdle()}. Work that uses several
     * cores brings its own bounded threads.
     */
    <T> Running background(Callable<T> work, Consumer<T> onResult, Consumer<Exception> onError);

    /** Brings something from another thread to the FX thread. */
    void onFxThread(Runnable action);

    /** Whether nothing that was started is still to come; for pictures and tests that wait for a settled screen. */
    boolean isIdle();
}
