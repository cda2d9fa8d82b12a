package gsi.candidates.model;

import org.jspecify.annotations.Nullable;

/**
 * What an object is called, so that one object is meant.
 *
 * @param label the object's
 * @param superlative which of those with the label; null where there is only one
 * @param margin by how much it is ahead of the next along the superlative's axis, metres; infinite where there is only one
 */
public record ReferringExpression(String label, @Nullable Superlative superlative, double margin) {

    /** What tells one object from others of its label, seen from the camera. */
    public enum Superlative {
        LEFTMOST,
        RIGHTMOST,
        FRONTMOST,
        REARMOST,
        HIGHEST,
        LOWEST,
        FARTHEST,
        NEAREST
    }
}
