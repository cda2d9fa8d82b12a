package gsi.synth.solid;

/** An axis-aligned box, metres. */
public record Bounds(double x1, double y1, double z1, double x2, double y2, double z2) {

    public Bounds union(Bounds o) {
        return new Bounds(
                Math.min(x1, o.x1),
                Math.min(y1, o.y1),
                Math.min(z1, o.z1),
                Math.max(x2, o.x2),
                Math.max(y2, o.y2),
                Math.max(z2, o.z2));
    }

    public Vec centre() {
        return new Vec((x1 + x2) / 2, (y1 + y2) / 2, (z1 + z2) / 2);
    }

    /** Lengths of the sides. */
    public Vec size() {
        return new Vec(x2 - x1, y2 - y1, z2 - z1);
    }

    /** Squared distance from a point outside; 0 inside. */
    public double squaredDistance(double x, double y, double z) {
        double dx = Math.max(0, Math.max(x1 - x, x - x2));
        double dy = Math.max(0, Math.max(y1 - y, y - y2));
        double dz = Math.max(0, Math.max(z1 - z, z - z2));
        return dx * dx + dy * dy + dz * dz;
    }
}
