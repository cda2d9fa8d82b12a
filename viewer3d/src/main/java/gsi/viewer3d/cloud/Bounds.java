package gsi.viewer3d.cloud;

import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * An axis-aligned box, metres. Empty where a minimum exceeds its maximum.
 *
 * @param minX least x; the others likewise
 */
public record Bounds(double minX, double minY, double minZ, double maxX, double maxY, double maxZ) {

    /** The box around nothing; {@link #including} grows it. */
    public static final Bounds EMPTY = new Bounds(
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NEGATIVE_INFINITY);

    /** The smallest box around the points; points that are not finite do not count. */
    public static Bounds around(Iterable<? extends Vector3dc> points) {
        Bounds b = EMPTY;
        for (Vector3dc p : points) {
            b = b.including(p);
        }
        return b;
    }

    /** Whether it contains no point at all. */
    public boolean isEmpty() {
        return !(minX <= maxX && minY <= maxY && minZ <= maxZ);
    }

    /** Grown to contain {@code p}; unchanged where {@code p} is not finite. */
    public Bounds including(Vector3dc p) {
        return p.isFinite()
                ? new Bounds(
                        Math.min(minX, p.x()),
                        Math.min(minY, p.y()),
                        Math.min(minZ, p.z()),
                        Math.max(maxX, p.x()),
                        Math.max(maxY, p.y()),
                        Math.max(maxZ, p.z()))
                : this;
    }

    /** Grown to contain {@code o}. */
    public Bounds including(Bounds o) {
        return o.isEmpty()
                ? this
                : including(new Vector3d(o.minX, o.minY, o.minZ)).including(new Vector3d(o.maxX, o.maxY, o.maxZ));
    }

    /** The middle; the origin where empty. */
    public Vector3d centre() {
        return isEmpty() ? new Vector3d() : new Vector3d(minX + maxX, minY + maxY, minZ + maxZ).mul(0.5);
    }

    /** Half the diagonal: the radius of the sphere around it, metres; 0 where empty. */
    public double radius() {
        return isEmpty() ? 0 : new Vector3d(maxX - minX, maxY - minY, maxZ - minZ).length() / 2;
    }
}
