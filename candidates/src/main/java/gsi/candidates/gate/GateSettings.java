package gsi.candidates.gate;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Which model is asked what, how fast and for how much. Holds no key.
 *
 * @param endpoint up to and with {@code /v1}, e.g. {@code http://localhost:8000/v1}
 * @param model as the endpoint calls it
 * @param questions what is asked; none means that nothing is
 * @param timeout for a whole answer; an endpoint that hangs is left after it
 * @param tries for one question, the first included: further ones after 429, 5xx, a broken connection, a timeout or an answer
 *     that makes no sense
 * @param backoff before the second try; doubled before each further one, unless the endpoint says how long
 * @param longestWait an endpoint that wants a longer wait than this is left
 * @param perMinute requests, at most
 * @param atOnce requests under way, at most
 * @param mostTokens of all answers and questions of a run together, at most
 * @param answerTokens of one answer, at most
 * @param plainKey whether the key may go unencrypted to another machine
 */
public record GateSettings(
        URI endpoint,
        String model,
        Set<GateQuestion> questions,
        Duration timeout,
        int tries,
        Duration backoff,
        Duration longestWait,
        double perMinute,
        int atOnce,
        long mostTokens,
        int answerTokens,
        boolean plainKey) {

    /** @throws IllegalArgumentException naming what cannot be */
    public GateSettings {
        String scheme = endpoint.getScheme() == null ? "" : endpoint.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || endpoint.getHost() == null) {
            throw new IllegalArgumentException("an endpoint begins with http:// or https:// and names a machine, unlike "
                    + endpoint.getScheme() + ":…");
        }
        if (endpoint.getUserInfo() != null || endpoint.getQuery() != null) {
            throw new IllegalArgumentException("the endpoint's address must not hold a name, a password or a query");
        }
        if (tries < 1 || atOnce < 1 || answerTokens < 1 || !(perMinute > 0) || timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("tries, requests and times are above zero");
        }
        Set<GateQuestion> copy = EnumSet.noneOf(GateQuestion.class);
        copy.addAll(questions);
        questions = Collections.unmodifiableSet(copy);
    }

    /** Careful: one request a second, two at once, a million tokens. */
    public static GateSettings careful(URI endpoint, String model, Set<GateQuestion> questions) {
        return new GateSettings(
                endpoint,
                model,
                questions,
                Duration.ofSeconds(60),
                4,
                Duration.ofSeconds(1),
                Duration.ofMinutes(1),
                60,
                2,
                1_000_000,
                300,
                false);
    }

    /** The same at another pace. */
    public GateSettings withPace(double requestsPerMinute, int requestsAtOnce) {
        return new GateSettings(
                endpoint, model, questions, timeout, tries, backoff, longestWait, requestsPerMinute, requestsAtOnce, mostTokens,
                answerTokens, plainKey);
    }

    /** The same with another limit of cost. */
    public GateSettings withMostTokens(long tokens) {
        return new GateSettings(
                endpoint, model, questions, timeout, tries, backoff, longestWait, perMinute, atOnce, tokens, answerTokens,
                plainKey);
    }

    /** The same with other patience. */
    public GateSettings withPatience(Duration forAnAnswer, int triesInAll, Duration firstBackoff) {
        return new GateSettings(
                endpoint, model, questions, forAnAnswer, triesInAll, firstBackoff, longestWait, perMinute, atOnce, mostTokens,
                answerTokens, plainKey);
    }

    /** The same with leave to send the key unencrypted. */
    public GateSettings withPlainKey(boolean allowed) {
        return new GateSettings(
                endpoint, model, questions, timeout, tries, backoff, longestWait, perMinute, atOnce, mostTokens, answerTokens,
                allowed);
    }
}
