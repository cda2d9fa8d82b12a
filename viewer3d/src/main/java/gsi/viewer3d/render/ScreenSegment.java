package gsi.viewer3d.render;

import gsi.viewer3d.camera.Projection;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.jspecify.annotations.Nullable;

/**
 * The visible part of a straight line: screen positions in device pixels and depths in metres.
 *
 * @param parallel whether depth is linear along the screen; its inverse is otherwise
 */
record ScreenSegment(double x0, double y0, double depth0, double x1, double y1, double depth1, boolean parallel) {

    /** What of the line from a to b lies before the near plane; null if nothing, or if an end is not finite. */
    static @Nullable ScreenSegment of(Vector3dc a, Vector3dc b, Projection projection) {
        if (!a.isFinite() || !b.isFinite()) {
            return null;
        }
        double near = projection.near();
        double da = projection.depth(a);
        double db = projection.depth(b);
        if (!(da > near || db > near)) {
            return null;
        }
        Vector3d p =
                projection.toScreen(da < near ? a.lerp(b, beyond(near, da, db), new Vector3d()) : a, new Vector3d());
        Vector3d q =
                projection.toScreen(db < near ? b.lerp(a, beyond(near, db, da), new Vector3d()) : b, new Vector3d());
        return p.isFinite() && q.isFinite()
                ? new ScreenSegment(p.x, p.y, p.z, q.x, q.y, q.z, projection.orthographic())
                : null;
    }

    /** The part of the way from the hidden end to the visible one that brings the point a hair before the near plane. */
    private static double beyond(double near, double hidden, double visible) {
        return Math.min(1, (near - hidden) / (visible - hidden) + 1e-9);
    }

    double length() {
        return Math.hypot(x1 - x0, y1 - y0);
    }

    /** The depth at a part t of the way along the screen. */
    double depth(double t) {
        return parallel ? depth0 + t * (depth1 - depth0) : 1 / ((1 - t) / depth0 + t / depth1);
    }

    /** The first part of it, up to t. */
    ScreenSegment upTo(double t) {
        return new ScreenSegment(x0, y0, depth0, x0 + t * (x1 - x0), y0 + t * (y1 - y0), depth(t), parallel);
    }
}
