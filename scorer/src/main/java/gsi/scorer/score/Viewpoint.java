package gsi.scorer.score;

/** Outcome of the check that a rotate edit did not move the camera instead (protocol.md §7). */
public enum Viewpoint {
    /** The camera stayed. */
    KEPT,
    /** The camera moved: IC and SA are 0. */
    CHANGED,
    /** Not checked; the score assumes that the camera stayed. */
    ASSUMED_KEPT
}
