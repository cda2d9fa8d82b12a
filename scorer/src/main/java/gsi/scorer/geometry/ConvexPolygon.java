package gsi.scorer.geometry;

import java.util.ArrayList;
import java.util.List;

/**
 * A convex polygon in the floor plane.
 *
 * @param corners in order around it, either way round
 */
record ConvexPolygon(List<Corner> corners) {

    /** A corner: camera x and z, metres. */
    record Corner(double x, double z) {}

    ConvexPolygon {
        corners = List.copyOf(corners);
    }

    /** Square metres, never negative. */
    double area() {
        return Math.abs(signedArea());
    }

    /** The part inside {@code clip}: cut along each of its sides in turn (Sutherland–Hodgman). */
    ConvexPolygon intersect(ConvexPolygon clip) {
        double turn = Math.signum(clip.signedArea());
        List<Corner> rest = corners;
        int n = clip.corners.size();
        for (int i = 0; i < n && !rest.isEmpty(); i++) {
            rest = cut(rest, clip.corners.get(i), clip.corners.get((i + 1) % n), turn);
        }
        return new ConvexPolygon(rest);
    }

    private static List<Corner> cut(List<Corner> polygon, Corner a, Corner b, double turn) {
        List<Corner> kept = new ArrayList<>();
        Corner from = polygon.getLast();
        double fromSide = side(a, b, from) * turn;
        for (Corner to : polygon) {
            double toSide = side(a, b, to) * turn;
            if (fromSide >= 0 != toSide >= 0) {
                double t = fromSide / (fromSide - toSide);
                kept.add(new Corner(from.x + t * (to.x - from.x), from.z + t * (to.z - from.z)));
            }
            if (toSide >= 0) {
                kept.add(to);
            }
            from = to;
            fromSide = toSide;
        }
        return kept;
    }

    /** Positive where {@code p} is on the left of the line from {@code a} to {@code b}. */
    private static double side(Corner a, Corner b, Corner p) {
        return (b.x - a.x) * (p.z - a.z) - (b.z - a.z) * (p.x - a.x);
    }

    private double signedArea() {
        double twice = 0;
        for (int i = 0; i < corners.size(); i++) {
            Corner p = corners.get(i);
            Corner q = corners.get((i + 1) % corners.size());
            twice += p.x * q.z - q.x * p.z;
        }
        return twice / 2;
    }
}
