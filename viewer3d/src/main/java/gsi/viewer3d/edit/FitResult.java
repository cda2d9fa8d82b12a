package gsi.viewer3d.edit;

/** A fitted box, or why there is none. */
public sealed interface FitResult {

    /** How many points the fit could use. */
    int points();

    /**
     * A box was found.
     *
     * @param box with its sides at the points
     */
    record Fitted(EditableBox box, int points) implements FitResult {}

    /**
     * The cloud says too little there.
     *
     * @param needed how many points there should have been
     */
    record TooFewPoints(int points, int needed) implements FitResult {}
}
