package gsi.scorer.explain;

/**
 * Where the two profiles do not say the same of an edited image.
 *
 * @param kind how they differ
 * @param sentence why
 */
public record Disagreement(Kind kind, Sentence sentence) {

    /** Both comply and the accuracies differ by more than this. */
    public static final double ACCURACY = 0.3;

    /** How they differ. */
    public enum Kind {
        /** Only the evaluator's rules let it comply. */
        ONLY_UPSTREAM,
        /** Only the paper's rules let it comply. */
        ONLY_PAPER,
        /** Both let it comply, but with very different accuracy. */
        ACCURACY
    }
}
