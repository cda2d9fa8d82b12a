package gsi.app.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.app.text.Texts;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Decisions an hour, by a clock that only goes forward. */
class PaceTest {

    private long now = 1_000_000_000_000L;
    private final Pace pace = new Pace(() -> now);

    private void decide(int times, Duration apart) {
        for (int i = 0; i < times; i++) {
            now += apart.toNanos();
            pace.decided();
        }
    }

    private double perHour() {
        return pace.perHour().orElseThrow();
    }

    @Test
    void tooFewDecisionsTellNothing() {
        decide(4, Duration.ofSeconds(10));
        assertThat(pace.perHour()).isEmpty();
        decide(1, Duration.ofSeconds(10));
        assertThat(perHour()).isCloseTo(360, within(1e-9));
        assertThat(pace.decisions()).isEqualTo(5);
    }

    @Test
    void breaksDoNotCount() {
        decide(6, Duration.ofSeconds(20));
        decide(1, Duration.ofHours(1));
        decide(6, Duration.ofSeconds(20));
        assertThat(perHour()).isCloseTo(180, within(1e-9));
        assertThat(pace.decisions()).isEqualTo(13);
    }

    @Test
    void oneLongLookHardlyCounts() {
        decide(10, Duration.ofSeconds(10));
        decide(1, Duration.ofSeconds(170));
        // Nine intervals of ten seconds and one of at most forty.
        assertThat(perHour()).isCloseTo(10 * 3600 / 130.0, within(1e-9));
    }

    @Test
    void theLatestDecisionsCount() {
        decide(200, Duration.ofSeconds(30));
        decide(60, Duration.ofSeconds(6));
        assertThat(perHour()).isCloseTo(600, within(1e-9));
    }

    @Test
    void decisionsAtTheSameMomentDoNotDivideByZero() {
        decide(10, Duration.ZERO);
        assertThat(pace.perHour()).isEmpty();
    }

    @Test
    void whatIsLeftIsTheRestAtThatPace() {
        PaceSummary summary = new PaceSummary(312, 500, 1204, 40, OptionalDouble.of(88));
        assertThat(summary.left()).contains(Duration.ofHours(8));
        assertThat(new PaceSummary(1, 1, 1, 1, OptionalDouble.of(88)).left()).isEmpty();
        assertThat(new PaceSummary(0, 0, 9, 0, OptionalDouble.empty()).left()).isEmpty();
    }

    @Test
    void theLineSaysWhatIsKnown() {
        Texts texts = new Texts(Locale.ENGLISH);
        assertThat(PaceText.line(new PaceSummary(0, 0, 1204, 0, OptionalDouble.empty()), texts))
                .isEqualTo("0 of 1,204 decided");
        assertThat(PaceText.line(new PaceSummary(312, 500, 1204, 40, OptionalDouble.of(91.6)), texts))
                .isEqualTo("mine 312 · all 500 of 1,204 · 92/h · 7 h 41 min left");
    }

    @Test
    void timesAreSaidAsAPersonWould() {
        Texts texts = new Texts(Locale.ENGLISH);
        assertThat(PaceText.time(Duration.ofSeconds(12), texts)).isEqualTo("a minute");
        assertThat(PaceText.time(Duration.ofSeconds(100), texts)).isEqualTo("2 min");
        assertThat(PaceText.time(Duration.ofMinutes(580), texts)).isEqualTo("9 h 40 min");
        assertThat(PaceText.time(Duration.ofMinutes(60), texts)).isEqualTo("1 h 00 min");
        assertThat(PaceText.time(Duration.ofMinutes(31 * 60 + 10), texts)).isEqualTo("31 h");
    }
}
