package gsi.app.settings;

/**
 * How reviewing goes.
 *
 * @param autoAdvance whether the next undecided pair comes by itself after a decision
 * @param hideScores whether scores are hidden until the shown sample is decided
 * @param prefetch how many pairs ahead are made ready, 0 to {@link #MOST_PREFETCH}
 */
public record ReviewSettings(boolean autoAdvance, boolean hideScores, int prefetch) {

    /** Most pairs ahead. */
    public static final int MOST_PREFETCH = 8;

    /** What holds before anything was chosen. */
    public static final ReviewSettings INITIAL = new ReviewSettings(true, false, 2);

    public ReviewSettings {
        prefetch = Math.clamp(prefetch, 0, MOST_PREFETCH);
    }

    public ReviewSettings withAutoAdvance(boolean on) {
        return new ReviewSettings(on, hideScores, prefetch);
    }

    public ReviewSettings withHideScores(boolean on) {
        return new ReviewSettings(autoAdvance, on, prefetch);
    }

    public ReviewSettings withPrefetch(int pairs) {
        return new ReviewSettings(autoAdvance, hideScores, pairs);
    }
}
