package gsi.viewer3d.format;

import java.util.Arrays;

/**
 * Chooses what coordinates are stored relative to. Floats resolve 0.06 mm at 1 km; farther away the middle of the points is
 * taken, rounded to whole metres, so that a survey at 10⁷ m keeps its millimetres.
 */
final class Origin {

    /** Nearer than this, coordinates stay as they are in the file. */
    private static final double NEAR = 1000;

    /** How many points a reader looks at to choose, about. */
    static final int SAMPLE = 1000;

    private Origin() {}

    /** The origin of one axis for the values of some points; 0 where none is finite. */
    static double of(double[] sample) {
        double[] sorted =
                Arrays.stream(sample).filter(Double::isFinite).sorted().toArray();
        double middle = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
        // Beyond 10^15 m whole metres cannot be told apart, and a coordinate minus the origin would not be exact.
        return Math.abs(middle) < NEAR || Math.abs(middle) > 1e15 ? 0 : Math.rint(middle);
    }
}
