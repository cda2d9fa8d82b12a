package gsi.scorer.explain;

/** How a step of the cascade went. */
public enum Outcome {
    PASSED,
    FAILED,
    /** An earlier step decided. */
    NOT_REACHED,
    /** What it takes to tell is not available. */
    UNDETERMINED
}
