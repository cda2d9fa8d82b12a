package gsi.candidates.space;

import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Point3;
import gsi.dataset.geometry.Rotation;
import java.util.Optional;

/**
 * A box that takes up room: finite numbers, every side longer than nothing, axes of unit length.
 *
 * @param centre camera frame, metres
 * @param axes box axes in camera axes: columns of unit length. Files hold matrices that are slightly off; they are used as
 *     they are but for the columns' lengths
 * @param half half the size along each axis, metres
 */
public record Solid(Point3 centre, Rotation axes, Point3 half) {

    /** Shorter sides are no solid, metres. */
    private static final double THINNEST = 1e-6;

    /** Farther from the camera than this, metres, is no place of a photo. */
    private static final double FARTHEST = 1e6;

    /** Least determinant of the axes: flatter ones span no room. */
    private static final double LEAST_DETERMINANT = 0.1;

    /** Empty for boxes with NaN, without extent, or with axes that span no room. */
    public static Optional<Solid> of(OrientedBox box) {
        Cuboid c = box.cuboid();
        if (!c.isPlausible() || !box.rotation().isFinite()) {
            return Optional.empty();
        }
        Point3 x = box.rotation().column(0);
        Point3 y = box.rotation().column(1);
        Point3 z = box.rotation().column(2);
        Point3 half = new Point3(x.length() * c.w() / 2, y.length() * c.h() / 2, z.length() * c.l() / 2);
        double shortest = Math.min(half.x(), Math.min(half.y(), half.z()));
        double reach = Math.max(half.length(), c.centre().length());
        if (!(shortest > THINNEST / 2) || !(reach < FARTHEST)) {
            return Optional.empty();
        }
        Point3 ux = x.times(1 / x.length());
        Point3 uy = y.times(1 / y.length());
        Point3 uz = z.times(1 / z.length());
        Rotation axes = new Rotation(ux.x(), uy.x(), uz.x(), ux.y(), uy.y(), uz.y(), ux.z(), uy.z(), uz.z());
        if (Math.abs(ux.dot(cross(uy, uz))) < LEAST_DETERMINANT) {
            return Optional.empty();
        }
        return Optional.of(new Solid(c.centre(), axes, half));
    }

    static Point3 cross(Point3 a, Point3 b) {
        return new Point3(a.y() * b.z() - a.z() * b.y(), a.z() * b.x() - a.x() * b.z(), a.x() * b.y() - a.y() * b.x());
    }

    /** Larger by {@code by} metres on every side; a negative amount leaves at least a hundredth of the size. */
    public Solid grown(double by) {
        return new Solid(
                centre, axes, new Point3(grown(half.x(), by), grown(half.y(), by), grown(half.z(), by)));
    }

    private static double grown(double h, double by) {
        return Math.max(h + by, h / 100);
    }

    /** Cubic metres. */
    public double volume() {
        return 8 * half.x() * half.y() * half.z();
    }

    /** The longest side, metres. */
    public double longestSide() {
        return 2 * Math.max(half.x(), Math.max(half.y(), half.z()));
    }

    /** Half the size along axis 0, 1 or 2, metres. */
    public double half(int axis) {
        return switch (axis) {
            case 0 -> half.x();
            case 1 -> half.y();
            default -> half.z();
        };
    }

    /** A corner, camera frame; {@code i} counts 0 to 7, a bit per axis: set is the positive side. */
    public Point3 corner(int i) {
        return centre.plus(axes.apply(new Point3(
                (i & 1) == 0 ? -half.x() : half.x(),
                (i & 2) == 0 ? -half.y() : half.y(),
                (i & 4) == 0 ? -half.z() : half.z())));
    }

    /** Whether a camera-frame point is inside or on the surface. */
    public boolean contains(double x, double y, double z) {
        double dx = x - centre.x();
        double dy = y - centre.y();
        double dz = z - centre.z();
        return Math.abs(axes.m00() * dx + axes.m10() * dy + axes.m20() * dz) <= half.x()
                && Math.abs(axes.m01() * dx + axes.m11() * dy + axes.m21() * dz) <= half.y()
                && Math.abs(axes.m02() * dx + axes.m12() * dy + axes.m22() * dz) <= half.z();
    }

    /** A camera-frame point in the box's own axes, from its centre, metres. */
    public Point3 own(Point3 p) {
        return axes.transposed().apply(p.minus(centre));
    }

    /** How far it reaches from its centre along a direction of unit length, metres. */
    public double reach(Point3 direction) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += Math.abs(axes.column(i).dot(direction)) * half(i);
        }
        return sum;
    }

    /** The axis that is closest to a direction: 0, 1 or 2. */
    public int axisAlong(Point3 direction) {
        int best = 0;
        for (int i = 1; i < 3; i++) {
            if (Math.abs(axes.column(i).dot(direction)) > Math.abs(axes.column(best).dot(direction))) {
                best = i;
            }
        }
        return best;
    }
}
