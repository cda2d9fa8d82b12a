package gsi.synth.solid;

/**
 * An ellipsoid about the origin; a ball when the radii are equal.
 *
 * @param rx half axis along x, metres
 * @param ry half axis along y
 * @param rz half axis along z
 */
public record Ellipsoid(double rx, double ry, double rz) implements Solid {

    public static Ellipsoid ball(double r) {
        return new Ellipsoid(r, r, r);
    }

    /** First-order distance: exact for balls and on the surface. */
    @Override
    public double distance(double x, double y, double z) {
        double ax = x / rx;
        double ay = y / ry;
        double az = z / rz;
        double k0 = Math.sqrt(ax * ax + ay * ay + az * az);
        if (k0 < 1e-6) {
            return -Math.min(rx, Math.min(ry, rz));
        }
        double bx = ax / rx;
        double by = ay / ry;
        double bz = az / rz;
        return k0 * (k0 - 1) / Math.sqrt(bx * bx + by * by + bz * bz);
    }

    @Override
    public double support(double nx, double ny, double nz) {
        double x = nx * rx;
        double y = ny * ry;
        double z = nz * rz;
        return Math.sqrt(x * x + y * y + z * z);
    }
}
