package gsi.dataset.geometry;

/**
 * A 3×3 matrix that turns box axes into camera axes, row major: {@code mRC} is row R, column C (protocol.md §1).
 * Usually orthonormal, but files hold others and they are kept as they are.
 */
public record Rotation(
        double m00, double m01, double m02, double m10, double m11, double m12, double m20, double m21, double m22) {

    public static final Rotation IDENTITY = new Rotation(1, 0, 0, 0, 1, 0, 0, 0, 1);

    /** {@code Ry(yaw) = [[cos, 0, sin], [0, 1, 0], [−sin, 0, cos]]}; yaw in radians. */
    public static Rotation aboutY(double yaw) {
        double c = Math.cos(yaw);
        double s = Math.sin(yaw);
        return new Rotation(c, 0, s, 0, 1, 0, -s, 0, c);
    }

    /**
     * From 9 numbers, row major.
     *
     * @throws IllegalArgumentException unless there are exactly 9
     */
    public static Rotation of(double... m) {
        if (m.length != 9) {
            throw new IllegalArgumentException("a rotation matrix has 9 numbers, not " + m.length);
        }
        return new Rotation(m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[8]);
    }

    /** Row major, length 9. */
    public double[] toArray() {
        return new double[] {m00, m01, m02, m10, m11, m12, m20, m21, m22};
    }

    /** The box's own axis {@code i} (0 = x, 1 = y, 2 = z) in camera axes. */
    public Point3 column(int i) {
        return switch (i) {
            case 0 -> new Point3(m00, m10, m20);
            case 1 -> new Point3(m01, m11, m21);
            case 2 -> new Point3(m02, m12, m22);
            default -> throw new IndexOutOfBoundsException(i);
        };
    }

    /** Box axes to camera axes: {@code R·v}. */
    public Point3 apply(Point3 v) {
        return new Point3(
                m00 * v.x() + m01 * v.y() + m02 * v.z(),
                m10 * v.x() + m11 * v.y() + m12 * v.z(),
                m20 * v.x() + m21 * v.y() + m22 * v.z());
    }

    /** {@code this · o}. */
    public Rotation times(Rotation o) {
        return new Rotation(
                m00 * o.m00 + m01 * o.m10 + m02 * o.m20,
                m00 * o.m01 + m01 * o.m11 + m02 * o.m21,
                m00 * o.m02 + m01 * o.m12 + m02 * o.m22,
                m10 * o.m00 + m11 * o.m10 + m12 * o.m20,
                m10 * o.m01 + m11 * o.m11 + m12 * o.m21,
                m10 * o.m02 + m11 * o.m12 + m12 * o.m22,
                m20 * o.m00 + m21 * o.m10 + m22 * o.m20,
                m20 * o.m01 + m21 * o.m11 + m22 * o.m21,
                m20 * o.m02 + m21 * o.m12 + m22 * o.m22);
    }

    public Rotation transposed() {
        return new Rotation(m00, m10, m20, m01, m11, m21, m02, m12, m22);
    }

    /**
     * Geodesic distance to another rotation: {@code arccos(clip((tr(AᵀB) − 1)/2, −1, 1))}, radians, 0 to π
     * (protocol.md §1); NaN if an entry is.
     */
    public double geodesicTo(Rotation o) {
        double trace = (m00 * o.m00 + m10 * o.m10 + m20 * o.m20)
                + (m01 * o.m01 + m11 * o.m11 + m21 * o.m21)
                + (m02 * o.m02 + m12 * o.m12 + m22 * o.m22);
        return Math.acos(Math.clamp((trace - 1) / 2, -1.0, 1.0));
    }

    /** Whether every entry is a finite number. */
    public boolean isFinite() {
        for (double v : toArray()) {
            if (!Double.isFinite(v)) {
                return false;
            }
        }
        return true;
    }
}
