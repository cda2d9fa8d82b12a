package gsi.synth.solid;

/**
 * Two solids grown together with a fillet. The fillet must not reach beyond both solids' common bounds, or {@link #support} falls
 * short.
 *
 * @param a one
 * @param b the other
 * @param fillet how far apart surfaces begin to grow together, metres
 */
public record Merged(Solid a, Solid b, double fillet) implements Solid {

    @Override
    public double distance(double x, double y, double z) {
        double da = a.distance(x, y, z);
        double db = b.distance(x, y, z);
        double h = Math.max(fillet - Math.abs(da - db), 0) / fillet;
        return Math.min(da, db) - h * h * fillet / 4;
    }

    @Override
    public double support(double nx, double ny, double nz) {
        return Math.max(a.support(nx, ny, nz), b.support(nx, ny, nz));
    }
}
