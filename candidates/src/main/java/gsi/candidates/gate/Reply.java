package gsi.candidates.gate;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * What an endpoint sent back for one request.
 *
 * @param text what the model said; empty where the request failed
 * @param tokens that it took; 0 where the endpoint did not say
 * @param failure why there is no text
 * @param again whether the same request may do better later
 * @param after how long the endpoint wants to be left alone, where it says so
 */
record Reply(String text, long tokens, Optional<String> failure, boolean again, Optional<Duration> after) {

    static Reply said(String text, long tokens) {
        return new Reply(text, tokens, Optional.empty(), false, Optional.empty());
    }

    static Reply failed(String why, boolean again, Optional<Duration> after) {
        return new Reply("", 0, Optional.of(why), again, after);
    }

    /** A Retry-After header: seconds, or a date. */
    static Optional<Duration> after(String header, Instant now) {
        String h = header.strip();
        try {
            if (h.matches("\\d{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(h)));
            }
            Instant until = ZonedDateTime.parse(h, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            Duration wait = Duration.between(now, until);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
