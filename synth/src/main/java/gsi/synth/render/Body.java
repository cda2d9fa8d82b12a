package gsi.synth.render;

import gsi.synth.finish.Surface;
import gsi.synth.prop.Prop;
import gsi.synth.solid.Vec;

/** A placed prop made ready for rays: everything is asked in room metres and answered in the prop's own frame. */
final class Body {

    private static final int MAX_STEPS = 160;

    private final Prop prop;
    private final double px;
    private final double pz;
    private final double cos;
    private final double sin;
    private final double scale;
    private final double halfX;
    private final double top;
    private final double halfZ;

    Body(Placed placed) {
        Pose pose = placed.pose();
        this.prop = placed.prop();
        this.px = pose.x();
        this.pz = pose.z();
        this.cos = StrictMath.cos(pose.yaw());
        this.sin = StrictMath.sin(pose.yaw());
        this.scale = pose.scale();
        Vec s = placed.prop().size();
        this.halfX = s.x() / 2;
        this.top = s.y();
        this.halfZ = s.z() / 2;
    }

    private double localX(double x, double z) {
        return cos * x - sin * z;
    }

    private double localZ(double x, double z) {
        return sin * x + cos * z;
    }

    /** Distance to the box about the prop, 0 inside. */
    double boxDistance(double x, double y, double z) {
        double dx = Math.max(0, Math.abs(localX(x - px, z - pz)) - halfX * scale);
        double dz = Math.max(0, Math.abs(localZ(x - px, z - pz)) - halfZ * scale);
        double dy = Math.max(0, Math.max(-y, y - top * scale));
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /** Distance to the prop. */
    double distance(double x, double y, double z) {
        return scale * prop.distance(localX(x - px, z - pz) / scale, y / scale, localZ(x - px, z - pz) / scale);
    }

    /** Where a ray enters the box widened by {@code margin} (negative if it starts inside), or infinity. */
    double boxEntry(Vec o, Vec d, double margin) {
        double ox = localX(o.x() - px, o.z() - pz);
        double oz = localZ(o.x() - px, o.z() - pz);
        double dx = localX(d.x(), d.z());
        double dz = localZ(d.x(), d.z());
        double hx = halfX * scale + margin;
        double hz = halfZ * scale + margin;
        double ix = 1 / dx;
        double iy = 1 / d.y();
        double iz = 1 / dz;
        double ax = Math.abs(ix) * hx;
        double az = Math.abs(iz) * hz;
        double y1 = (-margin - o.y()) * iy;
        double y2 = (top * scale + margin - o.y()) * iy;
        double in = Math.max(Math.max(-ox * ix - ax, -oz * iz - az), Math.min(y1, y2));
        double out = Math.min(Math.min(-ox * ix + ax, -oz * iz + az), Math.max(y1, y2));
        return in <= out && out >= 0 ? in : Double.POSITIVE_INFINITY;
    }

    /** Where a ray meets the prop beyond {@code start}, or infinity; not looked for beyond {@code limit}. */
    double hit(Vec o, Vec d, double start, double limit) {
        double ox = localX(o.x() - px, o.z() - pz) / scale;
        double oy = o.y() / scale;
        double oz = localZ(o.x() - px, o.z() - pz) / scale;
        double dx = localX(d.x(), d.z());
        double dy = d.y();
        double dz = localZ(d.x(), d.z());
        double t = Math.max(0, start) / scale;
        double end = limit / scale;
        for (int i = 0; i < MAX_STEPS && t < end; i++) {
            double x = ox + t * dx;
            double y = oy + t * dy;
            double z = oz + t * dz;
            double h = prop.distance(x, y, z);
            if (h < 1.5e-4) {
                return t * scale;
            }
            t += h * 0.94;
            if (leaves(x, dx, halfX) || leaves(z, dz, halfZ) || (dy > 0 ? y > top : y < 0 && dy < 0)) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private static boolean leaves(double x, double dx, double half) {
        return dx > 0 ? x > half : x < -half && dx < 0;
    }

    /** The share of a light of the given spread that reaches o past this prop, from 0 to 1. */
    double lightPast(Vec o, Vec d, double entry, double spread, double soFar) {
        double least = soFar;
        double t = Math.max(0.0025, entry);
        for (int i = 0; i < MAX_STEPS; i++) {
            double x = o.x() + t * d.x();
            double y = o.y() + t * d.y();
            double z = o.z() + t * d.z();
            double h = distance(x, y, z);
            double wide = spread * t;
            least = Math.min(least, h / wide);
            if (least < -1) {
                return -1;
            }
            double margin = wide + 0.002;
            if (boxExit(x, y, z, d, margin)) {
                break;
            }
            t += Math.max(0.0015, Math.min(0.04, Math.abs(h) * 0.6));
        }
        return least;
    }

    private boolean boxExit(double x, double y, double z, Vec d, double margin) {
        double lx = localX(x - px, z - pz);
        double lz = localZ(x - px, z - pz);
        return leaves(lx, localX(d.x(), d.z()), halfX * scale + margin)
                || leaves(lz, localZ(d.x(), d.z()), halfZ * scale + margin)
                || (d.y() > 0 ? y > top * scale + margin : y < -margin);
    }

    /** Normal at a point on the surface, by differences. */
    Vec normal(Vec p) {
        double e = 5e-4;
        double a = distance(p.x() + e, p.y() - e, p.z() - e);
        double b = distance(p.x() - e, p.y() - e, p.z() + e);
        double c = distance(p.x() - e, p.y() + e, p.z() - e);
        double f = distance(p.x() + e, p.y() + e, p.z() + e);
        return new Vec(a - b - c + f, -a - b + c + f, -a + b - c + f).unit();
    }

    /** What the surface is like at a room point, its tilt already turned into the room. */
    Surface surface(Vec p, Vec n) {
        Vec local =
                new Vec(localX(p.x() - px, p.z() - pz) / scale, p.y() / scale, localZ(p.x() - px, p.z() - pz) / scale);
        Surface s = prop.surface(local, new Vec(localX(n.x(), n.z()), n.y(), localZ(n.x(), n.z())));
        Vec t = s.tilt();
        return t.equals(Vec.ZERO) ? s : s.tilted(new Vec(cos * t.x() + sin * t.z(), t.y(), cos * t.z() - sin * t.x()));
    }
}
