package gsi.viewer3d.format;

import gsi.viewer3d.cloud.Bounds;
import java.util.stream.IntStream;
import org.joml.Vector3dc;

/** The box around points and how many of them are not finite, found in one pass on all cores. */
final class Extent {

    private static final int PART = 1 << 18;

    private float minX = Float.POSITIVE_INFINITY;
    private float minY = Float.POSITIVE_INFINITY;
    private float minZ = Float.POSITIVE_INFINITY;
    private float maxX = Float.NEGATIVE_INFINITY;
    private float maxY = Float.NEGATIVE_INFINITY;
    private float maxZ = Float.NEGATIVE_INFINITY;
    private int invalid;

    private Extent() {}

    /** @param xyz interleaved coordinates of at least {@code n} points */
    static Extent of(float[] xyz, int n) {
        return IntStream.range(0, Math.ceilDiv(n, PART))
                .parallel()
                .mapToObj(p -> {
                    Extent e = new Extent();
                    e.include(xyz, p * PART, (int) Math.min(n, (p + 1L) * PART));
                    return e;
                })
                .reduce(Extent::merged)
                .orElseGet(Extent::new);
    }

    static boolean isFinite(float[] xyz, int i) {
        // Zero times anything finite is zero, and only that: one test for three numbers.
        return 0 * xyz[3 * i] * xyz[3 * i + 1] * xyz[3 * i + 2] == 0;
    }

    private void include(float[] xyz, int from, int to) {
        float x0 = minX;
        float y0 = minY;
        float z0 = minZ;
        float x1 = maxX;
        float y1 = maxY;
        float z1 = maxZ;
        int bad = 0;
        for (int i = from; i < to; i++) {
            if (!isFinite(xyz, i)) {
                bad++;
                continue;
            }
            float x = xyz[3 * i];
            float y = xyz[3 * i + 1];
            float z = xyz[3 * i + 2];
            x0 = x < x0 ? x : x0;
            y0 = y < y0 ? y : y0;
            z0 = z < z0 ? z : z0;
            x1 = x > x1 ? x : x1;
            y1 = y > y1 ? y : y1;
            z1 = z > z1 ? z : z1;
        }
        minX = x0;
        minY = y0;
        minZ = z0;
        maxX = x1;
        maxY = y1;
        maxZ = z1;
        invalid += bad;
    }

    private static Extent merged(Extent a, Extent b) {
        Extent e = new Extent();
        e.minX = Math.min(a.minX, b.minX);
        e.minY = Math.min(a.minY, b.minY);
        e.minZ = Math.min(a.minZ, b.minZ);
        e.maxX = Math.max(a.maxX, b.maxX);
        e.maxY = Math.max(a.maxY, b.maxY);
        e.maxZ = Math.max(a.maxZ, b.maxZ);
        e.invalid = a.invalid + b.invalid;
        return e;
    }

    int invalid() {
        return invalid;
    }

    /** The box in the world frame; only where a point is finite. */
    Bounds around(Vector3dc o) {
        return new Bounds(o.x() + minX, o.y() + minY, o.z() + minZ, o.x() + maxX, o.y() + maxY, o.z() + maxZ);
    }
}
