package gsi.app.scores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Long work waits for those who wait, not for ever, and stops when it is told to. */
class GivesWayTest {

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void nobodyWaitingMeansGoingOnAtOnce() {
        assertThat(new GivesWay(() -> true, () -> false).getAsBoolean()).isFalse();
    }

    @Test
    void whoWaitsGoesFirst() {
        GivesWay gate = new GivesWay(() -> asked.incrementAndGet() > 3, () -> false);
        assertThat(gate.getAsBoolean()).isFalse();
        assertThat(asked).hasValue(4);
    }

    @Test
    void besideSomebodyWhoNeverRestsItGoesOnAfterAWhile() {
        assertThat(new GivesWay(() -> false, () -> false).getAsBoolean()).isFalse();
    }

    @Test
    void stoppingEndsTheWaiting() {
        GivesWay gate = new GivesWay(() -> false, () -> asked.incrementAndGet() > 3);
        assertThat(gate.getAsBoolean()).isTrue();
        assertThat(asked.get()).isLessThan(10);
    }

    @Test
    void aThreadThatIsInterruptedStops() {
        Thread.currentThread().interrupt();
        assertThat(new GivesWay(() -> false, () -> false).getAsBoolean()).isTrue();
        assertThat(Thread.interrupted()).isTrue();
    }
}
