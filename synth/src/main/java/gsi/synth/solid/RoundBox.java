package gsi.synth.solid;

/**
 * A box about the origin with rounded edges.
 *
 * @param hx half the outer side along x, metres
 * @param hy half the outer side along y
 * @param hz half the outer side along z
 * @param radius of the edges; at most the least half side
 */
public record RoundBox(double hx, double hy, double hz, double radius) implements Solid {

    @Override
    public double distance(double x, double y, double z) {
        double qx = Math.abs(x) - hx + radius;
        double qy = Math.abs(y) - hy + radius;
        double qz = Math.abs(z) - hz + radius;
        double ox = Math.max(qx, 0);
        double oy = Math.max(qy, 0);
        double oz = Math.max(qz, 0);
        double inside = Math.min(Math.max(qx, Math.max(qy, qz)), 0);
        return Math.sqrt(ox * ox + oy * oy + oz * oz) + inside - radius;
    }

    @Override
    public double support(double nx, double ny, double nz) {
        return Math.abs(nx) * (hx - radius) + Math.abs(ny) * (hy - radius) + Math.abs(nz) * (hz - radius) + radius;
    }
}
