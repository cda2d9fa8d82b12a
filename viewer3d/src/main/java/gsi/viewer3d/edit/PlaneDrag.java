package gsi.viewer3d.edit;

import gsi.viewer3d.camera.Projection;
import gsi.viewer3d.camera.Ray;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/** Where in a plane the mouse points. */
final class PlaneDrag {

    /** Sine of the angle below which a plane counts as seen edge-on: six degrees. */
    private static final double EDGE_ON = 0.1;
    /** A drag leads no farther than about this many times the distance from the eye to the anchor. */
    private static final double FARTHEST = 20;

    private PlaneDrag() {}

    /** Whether the plane through {@code anchor} is not seen edge-on, and the anchor is in front of the viewer. */
    static boolean usable(Projection p, Vector3dc anchor, Vector3dc normal) {
        return p.depth(anchor) > p.near() && Math.abs(slope(p, anchor, normal)) > EDGE_ON;
    }

    /** Sine of the angle between the line of sight to the anchor and the plane. */
    static double slope(Projection p, Vector3dc anchor, Vector3dc normal) {
        Vector3d screen = p.toScreen(anchor, new Vector3d());
        return p.ray(screen.x, screen.y).direction().dot(normal);
    }

    /**
     * The point of the plane under the mouse, relative to the anchor, metres. Above the horizon, where there is none, a point
     * far away in that direction; zero where {@link #usable} says no.
     *
     * @param normal of the plane through {@code anchor}, unit length
     */
    static Vector3d at(Projection p, Vector3dc anchor, Vector3dc normal, double x, double y) {
        if (!usable(p, anchor, normal)) {
            return new Vector3d();
        }
        double slope = slope(p, anchor, normal);
        Ray ray = p.ray(x, y);
        Vector3d eye = ray.origin().sub(anchor, new Vector3d());
        double down = ray.direction().dot(normal) * Math.signum(slope);
        double bent = Math.max(down, Math.abs(slope) / FARTHEST) * Math.signum(slope);
        // Only the part across the plane is bent: the direction over the ground stays the mouse's.
        Vector3d direction =
                new Vector3d(ray.direction()).fma(bent - ray.direction().dot(normal), normal);
        return eye.fma(-eye.dot(normal) / bent, direction);
    }
}
