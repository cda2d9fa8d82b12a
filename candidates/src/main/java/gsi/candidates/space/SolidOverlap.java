package gsi.candidates.space;

import gsi.dataset.geometry.Point3;

/** How much room two solids share: separating axes first, then the exact volume of the shared part. */
public final class SolidOverlap {

    /** Faces closer than this lie in one plane, metres. */
    static final double SAME_PLANE = 1e-9;

    private SolidOverlap() {}

    /**
     * Whether a plane fits between them: along one of the six face normals or the nine crosses of edges, their shadows do
     * not overlap (Gottschalk, Lin, Manocha 1996). Solids that only touch are apart.
     */
    public static boolean apart(Solid a, Solid b) {
        Point3 between = b.centre().minus(a.centre());
        double radii = a.half().length() + b.half().length();
        if (between.dot(between) >= radii * radii) {
            return true;
        }
        for (int i = 0; i < 3; i++) {
            if (apartAlong(a.axes().column(i), between, a, b) || apartAlong(b.axes().column(i), between, a, b)) {
                return true;
            }
        }
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                Point3 axis = Solid.cross(a.axes().column(i), b.axes().column(j));
                double length = axis.length();
                // Parallel edges: the face normals have said it already.
                if (length > SAME_PLANE && apartAlong(axis.times(1 / length), between, a, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean apartAlong(Point3 axis, Point3 between, Solid a, Solid b) {
        return Math.abs(between.dot(axis)) >= a.reach(axis) + b.reach(axis);
    }

    /**
     * The shared volume, cubic metres. By the divergence theorem over the shared part's faces: the faces of {@code a} cut
     * by {@code b}, and the other way round; a face that both have counts once.
     */
    public static double volume(Solid a, Solid b) {
        if (apart(a, b)) {
            return 0;
        }
        double six = 0;
        for (int axis = 0; axis < 3; axis++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                six += faceTerm(a, axis, sign, b, a.centre());
                if (!hasFace(a, b, axis, sign)) {
                    six += faceTerm(b, axis, sign, a, a.centre());
                }
            }
        }
        return Math.clamp(six / 3, 0, Math.min(a.volume(), b.volume()));
    }

    /** Area of a face's part inside {@code other}, times the face's distance from {@code from} along its normal. */
    private static double faceTerm(Solid of, int axis, int sign, Solid other, Point3 from) {
        Face face = Face.of(of, axis, sign);
        for (int k = 0; k < 3 && !face.isEmpty(); k++) {
            Point3 n = other.axes().column(k);
            double at = other.centre().dot(n);
            face = face.cut(n, at + other.half(k)).cut(n.times(-1), -at + other.half(k));
        }
        if (face.isEmpty()) {
            return 0;
        }
        Point3 normal = of.axes().column(axis).times(sign);
        double distance = of.centre().minus(from).dot(normal) + of.half(axis);
        return distance * face.area(normal);
    }

    /** Whether {@code a} has a face in the plane of that face of {@code b}, looking the same way. */
    private static boolean hasFace(Solid a, Solid b, int axis, int sign) {
        Point3 n = b.axes().column(axis).times(sign);
        double plane = b.centre().dot(n) + b.half(axis);
        for (int k = 0; k < 3; k++) {
            double cos = a.axes().column(k).dot(n);
            if (1 - Math.abs(cos) < SAME_PLANE
                    && Math.abs(a.centre().dot(n) + a.half(k) - plane) < SAME_PLANE) {
                return true;
            }
        }
        return false;
    }
}
