package gsi.app.window;

import gsi.dataset.layout.ReadProgress;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;

/** Tells how far a reader is ten times a second, however often it says so, and stops it when its thread is interrupted. */
final class PacedProgress implements ReadProgress {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ReadProgress listener;
    private final Pacing pacing;

    PacedProgress(ReadProgress listener) {
        this(listener, System::nanoTime);
    }

    /** With a clock of one's own. */
    PacedProgress(ReadProgress listener, LongSupplier nanoTime) {
        this.listener = listener;
        this.pacing = new Pacing(PAUSE, nanoTime);
    }

    @Override
    public void at(int done, int total) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        if (pacing.isTime()) {
            listener.at(done, total);
        }
    }
}
