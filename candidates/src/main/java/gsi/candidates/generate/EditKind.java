package gsi.candidates.generate;

/** What is drawn first when a candidate is made. */
public enum EditKind {
    /** By a distance along the viewer's axes. */
    MOVE,
    /** By a distance along the sides of another object. */
    MOVE_ALONG,
    /** To a place beside or on another object. */
    PLACE,
    ROTATE,
    REMOVE,
    SCALE
}
