package gsi.viewer3d.edit;

import org.jspecify.annotations.Nullable;

/**
 * How to fit a box to points.
 *
 * @param margin how far outside the box points still count, metres; what lies farther away stays out of it
 * @param trim the part of the points at each end of each side that may be strays, 0 to 0.25
 * @param leastPoints fewer give no box
 * @param turn whether the box may also be turned about the vertical, by up to 45° either way
 * @param ground what the object stands on; its points do not count, and a box that ends just above is put on it. Null where
 *     it is not known: then a table under the object may widen the box by the margin
 * @param clearance points up to here above the ground are the ground's, metres
 */
public record FitOptions(
        double margin,
        double trim,
        int leastPoints,
        boolean turn,
        @Nullable GroundPlane ground,
        double clearance) {

    /** Five centimetres around, a hundredth strays at each end, thirty points, heading kept, no ground. */
    public static final FitOptions USUAL = new FitOptions(0.05, 0.01, 30, false, null, 0.005);

    /** @throws IllegalArgumentException for numbers that make no sense */
    public FitOptions {
        if (!(margin >= 0 && clearance >= 0 && trim >= 0 && trim <= 0.25 && leastPoints >= 1)
                || !Double.isFinite(margin + clearance)) {
            throw new IllegalArgumentException(
                    "no fit with margin %s, trim %s, %d points".formatted(margin, trim, leastPoints));
        }
    }

    /** With another margin, metres. */
    public FitOptions withMargin(double metres) {
        return new FitOptions(metres, trim, leastPoints, turn, ground, clearance);
    }

    /** The heading too, or kept. */
    public FitOptions withTurn(boolean alsoTurn) {
        return new FitOptions(margin, trim, leastPoints, alsoTurn, ground, clearance);
    }

    /** Standing on this. */
    public FitOptions withGround(GroundPlane plane, double itsClearance) {
        return new FitOptions(margin, trim, leastPoints, turn, plane, itsClearance);
    }
}
