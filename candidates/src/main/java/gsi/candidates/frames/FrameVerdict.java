package gsi.candidates.frames;

/** What became of a listed photo. */
public enum FrameVerdict {
    /** Candidates are made of it. */
    KEPT,
    /** Not one of the "one in N". */
    SKIPPED,
    /** Photo, camera or objects cannot be used; a problem says why. */
    UNUSABLE,
    TOO_FEW_OBJECTS,
    BLURRED
}
