package gsi.dataset.geometry;

import org.jspecify.annotations.Nullable;

/** What the benchmark's instructions do to a box: the target states of move and rotate (protocol.md §1). */
public final class BoxEdits {

    private BoxEdits() {}

    /**
     * The box after a move along a camera axis or, with a rotation, along the box axis that lies closest to it. "Closest"
     * is the benchmark's reading: for the camera axis {@code a}, the column of R whose number is the row of the largest
     * {@code |R[k][a]|}; that column's sign is not looked at, so "left" can lead to the right.
     *
     * @param centimetres how far; negative goes the other way
     * @param rotation box axes to camera axes; null moves along the camera's own axes
     */
    public static Cuboid moved(Cuboid box, Direction direction, double centimetres, @Nullable Rotation rotation) {
        Rotation r = rotation == null ? Rotation.IDENTITY : rotation;
        Point3 axis = r.column(rowOfLargest(r.column(direction.axis())));
        return box.withCentre(box.centre().plus(axis.times(direction.sign() * centimetres / 100)));
    }

    /**
     * The rotation after a turn about the box's own y axis: {@code R · Ry(θ)ᵀ}, θ the angle for counterclockwise and
     * 360° − angle for clockwise.
     *
     * @param degrees 0 to 360
     * @throws IllegalArgumentException for an angle outside, or NaN
     */
    public static Rotation turned(Rotation rotation, double degrees, Turn turn) {
        if (!(degrees >= 0 && degrees <= 360)) {
            throw new IllegalArgumentException("a turn is between 0 and 360 degrees, not " + degrees);
        }
        double theta = Math.toRadians(turn == Turn.COUNTERCLOCKWISE ? degrees : 360 - degrees);
        return rotation.times(Rotation.aboutY(theta).transposed());
    }

    /** The first of equals, as in the evaluator. */
    private static int rowOfLargest(Point3 column) {
        double x = Math.abs(column.x());
        double y = Math.abs(column.y());
        double z = Math.abs(column.z());
        if (x >= y && x >= z) {
            return 0;
        }
        return y >= z ? 1 : 2;
    }
}
