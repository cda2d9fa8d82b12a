package gsi.app.window;

import gsi.dataset.layout.ReadProgress;
import java.util.concurrent.CancellationException;

/** Tells how far a reader is ten times a second, however often it says so, and stops it when its thread is interrupted. */
final class PacedProgress implements ReadProgress {

    private static final long PAUSE_NANOS = 100_000_000;

    private final ReadProgress listener;
    private long next = System.nanoTime();

    PacedProgress(ReadProgress listener) {
        this.listener = listener;
    }

    @Override
    public void at(int done, int total) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        long now = System.nanoTime();
        if (now - next >= 0) {
            next = now + PAUSE_NANOS;
            listener.at(done, total);
        }
    }
}
