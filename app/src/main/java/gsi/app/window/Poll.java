package gsi.app.window;

import gsi.app.tasks.TaskRunner;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Looks at something outside again and again, off the FX thread: one look at a time, and never more than a small share of the
 * time, however long a look takes. FX thread.
 */
final class Poll<T> {

    private static final int PAUSE_TO_LOOK = 20;

    /** @param nanos how long it took */
    private record Look<T>(T seen, long nanos) {}

    private final TaskRunner runner;
    private final Duration pause;
    private final Callable<T> look;
    private final Consumer<T> take;
    private final Consumer<Exception> failed;
    private final PauseTransition timer = new PauseTransition();
    private boolean active;

    /**
     * Not yet started.
     *
     * @param pause the least time from one look to the next
     * @param look any thread
     * @param take what was seen
     * @param failed why nothing was; it is looked again all the same
     */
    Poll(TaskRunner runner, Duration pause, Callable<T> look, Consumer<T> take, Consumer<Exception> failed) {
        this.runner = runner;
        this.pause = pause;
        this.look = look;
        this.take = take;
        this.failed = failed;
        timer.setOnFinished(e -> run());
    }

    void start() {
        active = true;
        pauseAfter(0);
    }

    /** What is being looked at meanwhile is not told. */
    void stop() {
        active = false;
        timer.stop();
    }

    private void pauseAfter(long nanos) {
        double millis = Math.max(pause.toMillis(), PAUSE_TO_LOOK * nanos / 1e6);
        timer.setDuration(Duration.millis(millis));
        timer.playFromStart();
    }

    private void run() {
        long begin = System.nanoTime();
        runner.background(
                () -> new Look<>(look.call(), System.nanoTime() - begin),
                seen -> {
                    if (active) {
                        pauseAfter(seen.nanos());
                        take.accept(seen.seen());
                    }
                },
                error -> {
                    if (active) {
                        pauseAfter(System.nanoTime() - begin);
                        failed.accept(error);
                    }
                });
    }
}
