package gsi.candidates.gate;

import java.util.Optional;

/**
 * How a run of the gate ended.
 *
 * @param asked questions that were put to the endpoint
 * @param known questions that were answered before
 * @param withoutPicture questions that could not be asked for want of a picture
 * @param failed of those asked, how many got no answer
 * @param unusable of those asked, how many got none that makes sense
 * @param left questions that were not reached
 * @param tokens spent
 * @param stopped why it ended before the last question
 */
public record GateReport(
        int asked, int known, int withoutPicture, int failed, int unusable, int left, long tokens, Optional<Stop> stopped) {

    /** Why a run ends early. */
    public enum Stop {
        CANCELLED,
        /** The next question could exceed the limit of cost. */
        TOKENS,
        /** The endpoint failed again and again. */
        ENDPOINT
    }
}
