package gsi.app.window;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Lets news through now and then, however often there is some; the first at once. For one thread. */
final class Pacing {

    private final long pause;
    private final LongSupplier nanoTime;
    private long next;

    Pacing(Duration pause) {
        this(pause, System::nanoTime);
    }

    /** With a clock of one's own, as {@link System#nanoTime}. */
    Pacing(Duration pause, LongSupplier nanoTime) {
        this.pause = pause.toNanos();
        this.nanoTime = nanoTime;
        this.next = nanoTime.getAsLong();
    }

    /** Whether it is time for news; if so, not again before the pause is over. */
    boolean isTime() {
        long now = nanoTime.getAsLong();
        // Differences, because the clock may overflow.
        if (now - next < 0) {
            return false;
        }
        next = now + pause;
        return true;
    }
}
