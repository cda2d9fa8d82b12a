package gsi.app.review;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far a review is, and how fast it goes.
 *
 * @param mine samples of which the annotator's decision counts
 * @param all samples with a decision
 * @param total samples
 * @param session decisions made since the window was opened
 * @param perHour decisions per hour of work; empty while that cannot be told
 */
public record PaceSummary(int mine, int all, int total, int session, OptionalDouble perHour) {

    /** Time that the rest takes at this pace; empty where there is none. */
    public Optional<Duration> left() {
        return perHour.isEmpty() || all >= total
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(Math.round((total - all) * 3600.0 / perHour.getAsDouble())));
    }
}
