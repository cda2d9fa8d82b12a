package gsi.candidates.filter;

/** Why something could not be measured. */
public enum Missing {
    /** Neither a depth map nor points. */
    DEPTH,
    POINTS,
    /** Too few points of the object, or too few rays with a depth. */
    FEW_POINTS,
    /** No ground, and nothing that could tell it. */
    GROUND,
    /** What is under the object or the target is hidden in the photo. */
    HIDDEN,
    PHOTO_SIZE,
    SCORE,
    /** A box without extent or with numbers that are none. */
    BOX,
    /** The language model gave no answer that makes sense. */
    ANSWER
}
