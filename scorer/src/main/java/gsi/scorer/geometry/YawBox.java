package gsi.scorer.geometry;

import gsi.dataset.geometry.Cuboid;
import gsi.scorer.geometry.ConvexPolygon.Corner;
import java.util.List;

/**
 * A box as the overlap sees it: a footprint on the x–z plane, turned by the yaw alone, and a stretch of y. Negative sizes
 * lose their sign, as they do in the evaluator.
 *
 * @param footprint around the origin of the plane, so that far-away boxes keep their digits
 */
record YawBox(ConvexPolygon footprint, double top, double bottom) {

    /** The box with its centre given relative to (x0, z0). */
    static YawBox of(Cuboid c, double x0, double z0) {
        double halfHeight = Math.abs(c.h()) / 2;
        return new YawBox(
                new ConvexPolygon(List.of(
                        corner(c, 1, 1, x0, z0),
                        corner(c, 1, -1, x0, z0),
                        corner(c, -1, -1, x0, z0),
                        corner(c, -1, 1, x0, z0))),
                c.y() - halfHeight,
                c.y() + halfHeight);
    }

    double volume() {
        return footprint.area() * (bottom - top);
    }

    private static Corner corner(Cuboid c, int sx, int sz, double x0, double z0) {
        double dx = sx * c.w() / 2;
        double dz = sz * c.l() / 2;
        double cos = Math.cos(c.yaw());
        double sin = Math.sin(c.yaw());
        return new Corner(cos * dx + sin * dz + (c.x() - x0), -sin * dx + cos * dz + (c.z() - z0));
    }
}
