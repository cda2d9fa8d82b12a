package gsi.candidates.gate;

import java.time.Duration;
import java.time.Instant;

/** Spaces requests evenly, and holds all of them back while the endpoint wants to be left alone. Safe for many threads. */
final class Pace {

    private final Waiting waiting;
    private final Duration between;
    private Instant next = Instant.MIN;

    Pace(double perMinute, Waiting waiting) {
        this.between = Duration.ofNanos((long) (60e9 / perMinute));
        this.waiting = waiting;
    }

    /** Returns when a request may start. */
    void await() throws InterruptedException {
        Duration time;
        synchronized (this) {
            Instant now = waiting.now();
            Instant start = next.isAfter(now) ? next : now;
            next = start.plus(between);
            time = Duration.between(now, start);
        }
        if (time.isPositive()) {
            waiting.pause(time);
        }
    }

    /** No request starts before this time has passed. */
    synchronized void holdBack(Duration time) {
        Instant until = waiting.now().plus(time);
        next = next.isAfter(until) ? next : until;
    }
}
