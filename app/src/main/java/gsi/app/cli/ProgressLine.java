package gsi.app.cli;

import java.io.Console;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How far a run is, on one line of a terminal that is written over; silent where nobody looks. Safe for many threads. */
final class ProgressLine {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

    private final int total;
    private final boolean watched =
            Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    private int done;
    private long written;

    ProgressLine(int total) {
        this.total = total;
    }

    synchronized void step() {
        done++;
        long now = System.nanoTime();
        if (watched && now - written > PAUSE) {
            written = now;
            System.err.printf("\r%d of %d ", done, total);
        }
    }

    /** Leaves an empty line. */
    synchronized void close() {
        if (watched) {
            System.err.print("\r                        \r");
        }
    }
}
