package gsi.dataset.geometry;

/**
 * The seven numbers of a benchmark box, {@code [x, y, z, w, h, l, yaw]}: centre and size along the box's own x/y/z axes in
 * metres (camera frame: x right, y down, z forward), yaw in radians about y (protocol.md §1).
 *
 * <p>Any double is accepted, NaN included; see {@link #isPlausible()}.
 */
public record Cuboid(double x, double y, double z, double w, double h, double l, double yaw) {

    /** The centre, metres. */
    public Point3 centre() {
        return new Point3(x, y, z);
    }

    /** The same box somewhere else. */
    public Cuboid withCentre(Point3 c) {
        return new Cuboid(c.x(), c.y(), c.z(), w, h, l, yaw);
    }

    /** The same place with other sizes, metres. */
    public Cuboid withSize(double newW, double newH, double newL) {
        return new Cuboid(x, y, z, newW, newH, newL, yaw);
    }

    /** The numbers in file order, length 7. */
    public double[] toArray() {
        return new double[] {x, y, z, w, h, l, yaw};
    }

    /**
     * From file order.
     *
     * @throws IllegalArgumentException unless there are exactly 7 numbers
     */
    public static Cuboid of(double... v) {
        if (v.length != 7) {
            throw new IllegalArgumentException("a box has 7 numbers, not " + v.length);
        }
        return new Cuboid(v[0], v[1], v[2], v[3], v[4], v[5], v[6]);
    }

    /** Whether every number is finite and no side is negative. */
    public boolean isPlausible() {
        for (double v : toArray()) {
            if (!Double.isFinite(v)) {
                return false;
            }
        }
        return w >= 0 && h >= 0 && l >= 0;
    }
}
