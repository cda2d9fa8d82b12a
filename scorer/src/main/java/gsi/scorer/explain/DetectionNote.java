package gsi.scorer.explain;

/**
 * What became of one detection of the edited image.
 *
 * @param detection its index
 * @param label what the detector was asked for
 * @param role what it was taken for
 * @param sentence why
 */
public record DetectionNote(int detection, String label, Role role, Sentence sentence) {

    /** What a detection can be taken for. */
    public enum Role {
        /** The edited object; for remove, what is still in its place. */
        MATCHED,
        /** It could have been, but another one is nearer to the target or nobody asked. */
        CANDIDATE,
        /** Not the edited object. */
        NOT_CANDIDATE
    }
}
