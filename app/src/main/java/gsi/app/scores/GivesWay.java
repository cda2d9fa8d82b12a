package gsi.app.scores;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Holds long work up, between one piece and the next, while somebody waits for something else: the pieces' memory and
 * processors go to what is waited for. Never for longer than a while, so that work ends also beside somebody who never rests.
 * Any thread.
 */
final class GivesWay implements BooleanSupplier {

    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final Duration LOOK_EVERY = Duration.ofMillis(5);

    private final BooleanSupplier free;
    private final BooleanSupplier stopped;

    /**
     * For work that asks before each piece whether it is to stop.
     *
     * @param free whether nobody waits for anything
     * @param stopped whether to stop; ends the waiting
     */
    GivesWay(BooleanSupplier free, BooleanSupplier stopped) {
        this.free = free;
        this.stopped = stopped;
    }

    @Override
    public boolean getAsBoolean() {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!stopped.getAsBoolean() && !free.getAsBoolean() && System.nanoTime() < end) {
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return true;
            }
        }
        return stopped.getAsBoolean();
    }
}
