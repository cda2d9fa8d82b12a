package gsi.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PacingTest {

    private static final long MILLISECOND = 1_000_000;

    /** Near the clock's overflow, where it may be at any time. */
    private long now = Long.MAX_VALUE - 500 * MILLISECOND;

    private final Pacing pacing = new Pacing(Duration.ofMillis(200), () -> now);

    @Test
    void theFirstNewsPassAtOnceAndTheNextAfterThePause() {
        assertThat(pacing.isTime()).isTrue();
        assertThat(pacing.isTime()).isFalse();
        now += 199 * MILLISECOND;
        assertThat(pacing.isTime()).isFalse();
        now += MILLISECOND;
        assertThat(pacing.isTime()).isTrue();
    }

    @Test
    void aThousandScoresASecondAreFiveWords() {
        int told = 0;
        for (int i = 0; i < 1000; i++) {
            told += pacing.isTime() ? 1 : 0;
            now += MILLISECOND;
        }
        assertThat(told).isEqualTo(5);
    }

    @Test
    void afterALongSilenceNewsPassOnce() {
        pacing.isTime();
        now += Duration.ofHours(1).toNanos();
        assertThat(pacing.isTime()).isTrue();
        assertThat(pacing.isTime()).isFalse();
    }
}
