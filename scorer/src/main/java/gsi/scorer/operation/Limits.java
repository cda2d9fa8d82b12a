package gsi.scorer.operation;

/** The evaluator's limits as its formulas have them, for those who explain a score (protocol.md §4). */
public final class Limits {

    /** A move counts as done if its score exceeds this. */
    public static final double MOVE_SCORE = 0.05;
    /** A turned object farther than this from its place, metres, earns no accuracy. */
    public static final double TURN_IN_PLACE = 0.5;
    /** What overlaps the old box by more than this is still there. */
    public static final double STILL_THERE_OVERLAP = 0.1;
    /** A remove counts as done if its score is at least this. */
    public static final double REMOVE_SCORE = 0.5;
    /** What every other detection that went away costs a remove. */
    public static final double COST_OF_A_LOST_OBJECT = 0.3;
    /** The three ratios of a scaling must change by more than this together. */
    public static final double SCALE_CHANGE = 0.2;

    private Limits() {}
}
