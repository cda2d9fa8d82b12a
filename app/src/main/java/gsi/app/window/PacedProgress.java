package gsi.app.window;

import gsi.dataset.layout.ReadProgress;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;

/** Tells how far a reader is ten times a second, however often it says so, and stops it when its thread is interrupted. */
final class PacedProgress implements ReadProgress {

    private static final long PAUSE_NANOS = 100_000_000;

    private final ReadProgress listener;
    private final LongSupplier nanoTime;
    private long next;

    PacedProgress(ReadProgress listener) {
        this(listener, System::nanoTime);
    }

    /** With a clock of one's own. */
    PacedProgress(ReadProgress listener, LongSupplier nanoTime) {
        this.listener = listener;
        this.nanoTime = nanoTime;
        this.next = nanoTime.getAsLong();
    }

    @Override
    public void at(int done, int total) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        long now = nanoTime.getAsLong();
        if (now - next >= 0) {
            next = now + PAUSE_NANOS;
            listener.at(done, total);
        }
    }
}
