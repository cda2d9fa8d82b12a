package gsi.viewer3d.colour;

/**
 * The numbers that a colour map is stretched over.
 *
 * @param min stands for the first colour
 * @param max stands for the last one; where it is not above min, all have the first
 */
public record Range(double min, double max) {

    /** Taken from what is seen. */
    public static final Range AUTOMATIC = new Range(Double.NaN, Double.NaN);

    /** Whether it is to be taken from what is seen. */
    public boolean isAutomatic() {
        return Double.isNaN(min + max);
    }

    /** A number's place between 0 and 1. */
    public double place(double value) {
        return max > min ? (value - min) / (max - min) : 0;
    }
}
