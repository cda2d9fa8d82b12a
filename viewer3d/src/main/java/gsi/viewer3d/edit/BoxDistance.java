package gsi.viewer3d.edit;

import gsi.viewer3d.cloud.BoxEdges;
import java.util.List;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * The gap between two boxes' surfaces: exact up to rounding.
 *
 * <p>Whether they overlap is told by their fifteen separating axes. If not, two convex bodies are nearest at a corner of one
 * and some place of the other, or at an edge of each; all of these are looked at.
 */
final class BoxDistance {

    /** Cross products of parallel edges give no direction; shorter ones are left out (squared length of unit axes'). */
    private static final double PARALLEL = 1e-12;

    private BoxDistance() {}

    /** Metres between the surfaces; 0 where the boxes touch, overlap, or one is inside the other. */
    static double between(EditableBox a, EditableBox b) {
        if (overlap(a, b)) {
            return 0;
        }
        List<Vector3dc> p = a.corners();
        List<Vector3dc> q = b.corners();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < p.size(); i++) {
            least = Math.min(least, Math.min(toBox(p.get(i), b), toBox(q.get(i), a)));
        }
        for (BoxEdges.Edge e : BoxEdges.ALL) {
            for (BoxEdges.Edge f : BoxEdges.ALL) {
                least = Math.min(
                        least, betweenSegments(p.get(e.from()), p.get(e.to()), q.get(f.from()), q.get(f.to())));
            }
        }
        return least;
    }

    private static boolean overlap(EditableBox a, EditableBox b) {
        Vector3d between = b.centre().sub(a.centre(), new Vector3d());
        for (int i = 0; i < 3; i++) {
            if (separates(a.axis(i), a, b, between) || separates(b.axis(i), a, b, between)) {
                return false;
            }
            for (int j = 0; j < 3; j++) {
                if (separates(a.axis(i).cross(b.axis(j)), a, b, between)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean separates(Vector3dc axis, EditableBox a, EditableBox b, Vector3dc between) {
        return axis.lengthSquared() > PARALLEL && Math.abs(between.dot(axis)) > reach(a, axis) + reach(b, axis);
    }

    private static double reach(EditableBox box, Vector3dc axis) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += Math.abs(box.axis(i).dot(axis)) * box.size().get(i) / 2;
        }
        return sum;
    }

    private static double toBox(Vector3dc point, EditableBox box) {
        Vector3d outside = box.toOwn(point).absolute().fma(-0.5, box.size());
        return outside.max(new Vector3d()).length();
    }

    /** The least distance of two segments neither of which has length zero. */
    private static double betweenSegments(Vector3dc p0, Vector3dc p1, Vector3dc q0, Vector3dc q1) {
        Vector3d u = p1.sub(p0, new Vector3d());
        Vector3d v = q1.sub(q0, new Vector3d());
        Vector3d w = p0.sub(q0, new Vector3d());
        double uu = u.lengthSquared();
        double vv = v.lengthSquared();
        double uv = u.dot(v);
        double determinant = uu * vv - uv * uv;
        // For parallel segments any place of the first will do: the corners have been looked at already.
        double s =
                determinant <= PARALLEL * uu * vv ? 0 : Math.clamp((uv * v.dot(w) - vv * u.dot(w)) / determinant, 0, 1);
        double t = Math.clamp((uv * s + v.dot(w)) / vv, 0, 1);
        // The place on the second segment may have been cut off at its end: the best on the first follows it.
        s = Math.clamp((uv * t - u.dot(w)) / uu, 0, 1);
        return w.fma(s, u).fma(-t, v).length();
    }
}
