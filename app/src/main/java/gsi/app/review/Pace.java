package gsi.app.review;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/**
 * How fast decisions come in this session. Breaks do not count, one long look hardly does, and the wall clock is not asked,
 * so setting it back changes nothing.
 */
final class Pace {

    /** A longer silence is a break. */
    static final Duration BREAK = Duration.ofMinutes(3);

    /** How many of the latest intervals count. */
    static final int WINDOW = 60;

    /** With fewer intervals there is no pace yet. */
    static final int FEWEST = 4;

    /** A longer interval counts as that many times the median one. */
    private static final int LONGEST = 4;

    private final LongSupplier nanoTime;
    private final Deque<Long> intervals = new ArrayDeque<>();
    private long last;
    private int decisions;

    /** @param nanoTime as {@link System#nanoTime} */
    Pace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** A decision was made now. */
    void decided() {
        long now = nanoTime.getAsLong();
        if (decisions > 0 && now - last <= BREAK.toNanos()) {
            intervals.addLast(Math.max(0, now - last));
            if (intervals.size() > WINDOW) {
                intervals.removeFirst();
            }
        }
        last = now;
        decisions++;
    }

    /** Decisions of this session; one that was taken back was work too. */
    int decisions() {
        return decisions;
    }

    /** Decisions per hour of work; empty while too few were made to tell. */
    OptionalDouble perHour() {
        if (intervals.size() < FEWEST) {
            return OptionalDouble.empty();
        }
        long[] sorted = intervals.stream().mapToLong(Long::longValue).sorted().toArray();
        long bound = LONGEST * Math.max(1, sorted[sorted.length / 2]);
        double sum = 0;
        for (long interval : sorted) {
            sum += Math.min(interval, bound);
        }
        return sum > 0
                ? OptionalDouble.of(Duration.ofHours(1).toNanos() * (double) sorted.length / sum)
                : OptionalDouble.empty();
    }
}
