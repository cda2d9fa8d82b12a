package gsi.candidates.space;

import gsi.dataset.geometry.Point3;

/** A convex polygon in space: a box's face while it is cut smaller. */
final class Face {

    /** Corners of a box's face, as signs along its other two axes, in order around it. */
    private static final int[][] AROUND = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};

    private final Point3[] corners;
    private final int count;

    private Face(Point3[] corners, int count) {
        this.corners = corners;
        this.count = count;
    }

    /** The face of a solid on the positive or negative side of an axis. */
    static Face of(Solid s, int axis, int sign) {
        int u = (axis + 1) % 3;
        int v = (axis + 2) % 3;
        Point3 middle = s.centre().plus(s.axes().column(axis).times(sign * s.half(axis)));
        Point3 du = s.axes().column(u).times(s.half(u));
        Point3 dv = s.axes().column(v).times(s.half(v));
        Point3[] out = new Point3[4];
        for (int i = 0; i < 4; i++) {
            out[i] = middle.plus(du.times(AROUND[i][0])).plus(dv.times(AROUND[i][1]));
        }
        return new Face(out, 4);
    }

    boolean isEmpty() {
        return count < 3;
    }

    /** The part where {@code normal · p ≤ bound} (Sutherland–Hodgman); a face in that very plane stays whole. */
    Face cut(Point3 normal, double bound) {
        if (isEmpty()) {
            return this;
        }
        Point3[] kept = new Point3[count + 2];
        int n = 0;
        Point3 from = corners[count - 1];
        double fromOver = normal.dot(from) - bound - SolidOverlap.SAME_PLANE;
        for (int i = 0; i < count; i++) {
            Point3 to = corners[i];
            double toOver = normal.dot(to) - bound - SolidOverlap.SAME_PLANE;
            // Rounding can cross more often than twice, by next to nothing; what has no room is no corner.
            if (fromOver <= 0 != toOver <= 0 && n < kept.length) {
                kept[n++] = from.plus(to.minus(from).times(fromOver / (fromOver - toOver)));
            }
            if (toOver <= 0 && n < kept.length) {
                kept[n++] = to;
            }
            from = to;
            fromOver = toOver;
        }
        return new Face(kept, n);
    }

    /** Square metres; {@code normal} is the plane's, of unit length. */
    double area(Point3 normal) {
        Point3 sum = new Point3(0, 0, 0);
        for (int i = 1; i + 1 < count; i++) {
            sum = sum.plus(Solid.cross(corners[i].minus(corners[0]), corners[i + 1].minus(corners[0])));
        }
        return Math.abs(sum.dot(normal)) / 2;
    }
}
