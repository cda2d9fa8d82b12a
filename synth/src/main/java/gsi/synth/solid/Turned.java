package gsi.synth.solid;

/** A solid turned about an axis through the origin and then shifted. */
final class Turned implements Solid {

    private final Solid solid;
    private final Vec offset;
    private final Vec ex;
    private final Vec ey;
    private final Vec ez;

    Turned(Solid solid, Vec axis, double angle, Vec offset) {
        this.solid = solid;
        this.offset = offset;
        this.ex = turn(new Vec(1, 0, 0), axis, angle);
        this.ey = turn(new Vec(0, 1, 0), axis, angle);
        this.ez = turn(new Vec(0, 0, 1), axis, angle);
    }

    /** Rodrigues' rotation. */
    private static Vec turn(Vec v, Vec axis, double angle) {
        Vec k = axis.unit();
        double c = StrictMath.cos(angle);
        double s = StrictMath.sin(angle);
        return v.times(c).plus(k.cross(v).times(s)).plus(k.times(k.dot(v) * (1 - c)));
    }

    @Override
    public double distance(double x, double y, double z) {
        double px = x - offset.x();
        double py = y - offset.y();
        double pz = z - offset.z();
        return solid.distance(
                ex.x() * px + ex.y() * py + ex.z() * pz,
                ey.x() * px + ey.y() * py + ey.z() * pz,
                ez.x() * px + ez.y() * py + ez.z() * pz);
    }

    @Override
    public double support(double nx, double ny, double nz) {
        Vec n = new Vec(nx, ny, nz);
        return solid.support(ex.dot(n), ey.dot(n), ez.dot(n)) + offset.dot(n);
    }
}
