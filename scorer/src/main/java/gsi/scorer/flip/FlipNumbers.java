package gsi.scorer.flip;

/** The numbers that {@link Flip} computes with beside its {@link FlipFilters}, for programs that compute the same elsewhere. */
public final class FlipNumbers {

    /** Entries of {@link #light} per level. */
    public static final int STEPS = Colours.STEPS;

    /** Where CIELab's root becomes a straight line. */
    public static final float ROOT_KNEE = Colours.KNEE;

    /** How steep that line is. */
    public static final float ROOT_SLOPE = Colours.SLOPE;

    /** What distances of colours are raised to. */
    public static final double COLOUR_POWER = Differences.COLOUR_POWER;

    /** The greatest distance of colours, so raised. */
    public static final double GREATEST = Differences.GREATEST;

    /** The share of it below which distances are spread over {@link #KNEE_TO} of the range. */
    public static final double KNEE_FROM = Differences.KNEE_FROM;

    public static final double KNEE_TO = Differences.KNEE_TO;

    private FlipNumbers() {}

    /** Linear red, green and blue to X, Y and Z relative to white; three rows. */
    public static float[] toRelative() {
        return Colours.TO_RELATIVE.clone();
    }

    /** The way back. */
    public static float[] toLinear() {
        return Colours.TO_LINEAR.clone();
    }

    /** Linear light of levels 0–255, {@link #STEPS} entries a level, and one more for the last step. */
    public static float[] light() {
        return Colours.LINEAR.clone();
    }
}
