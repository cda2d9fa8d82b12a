package gsi.scorer.score;

/**
 * Whether an edit left enough of the background alone to be scored (protocol.md §6).
 *
 * @param state open, closed or unknown
 * @param reason which number decided, or is lacking, in English
 */
public record Gate(State state, String reason) {

    /** The gate's three states. */
    public enum State {
        /** IC and SA count. */
        OPEN,
        /** IC and SA are 0. */
        CLOSED,
        /** Only LPIPS could tell. */
        UNDETERMINED,
        /** View operations have no gate. */
        NONE
    }
}
