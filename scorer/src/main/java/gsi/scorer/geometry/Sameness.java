package gsi.scorer.geometry;

import gsi.dataset.Detection;
import gsi.dataset.geometry.Box2d;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.Rotation;

/**
 * "The same" in the benchmark's sense: {@code Σ(aᵢ − bᵢ)² < bound}, strictly, over unlike units (metres and radians)
 * alike; NaN is never the same as anything (protocol.md §1).
 */
public final class Sameness {

    /** Bound on 2D boxes, pixels²: ten pixels in all. */
    public static final double BOX_2D = 100;
    /** Bound on 3D boxes for moves, the origin's own box and the mask. */
    public static final double BOX_3D = 0.1;
    /** Bound on 3D boxes for rotate and scale. */
    public static final double BOX_3D_STRICT = 0.001;
    /** Bound on rotation matrices. */
    public static final double ROTATION = 1e-4;

    private Sameness() {}

    /** Over all seven numbers. */
    public static boolean same(Cuboid a, Cuboid b, double bound) {
        return same(a.toArray(), b.toArray(), bound);
    }

    /** Over all four numbers, bound {@link #BOX_2D}. */
    public static boolean same(Box2d a, Box2d b) {
        return same(a.toArray(), b.toArray(), BOX_2D);
    }

    /** Over all nine numbers, bound {@link #ROTATION}. */
    public static boolean same(Rotation a, Rotation b) {
        return same(a.toArray(), b.toArray(), ROTATION);
    }

    /** Whether two detections are the same in 3D, within {@code bound3d}, or in 2D. */
    public static boolean same(Detection a, Detection b, double bound3d) {
        return same(a.cuboid(), b.cuboid(), bound3d) || same(a.box2d(), b.box2d());
    }

    /** Euclidean distance between the seven numbers of two boxes, metres and radians alike. */
    public static double distance(Cuboid a, Cuboid b) {
        return Math.sqrt(squared(a.toArray(), b.toArray()));
    }

    /** Euclidean distance between the four numbers of two boxes, pixels. */
    public static double distance(Box2d a, Box2d b) {
        return Math.sqrt(squared(a.toArray(), b.toArray()));
    }

    /** Lists of equal length. @throws IllegalArgumentException otherwise */
    static boolean same(double[] a, double[] b, double bound) {
        return squared(a, b) < bound;
    }

    private static double squared(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(a.length + " numbers cannot be compared with " + b.length);
        }
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double d = a[i] - b[i];
            sum += d * d;
        }
        return sum;
    }
}
