package gsi.viewer3d.cloud;

import java.util.Arrays;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.jspecify.annotations.Nullable;

/**
 * Coloured points in primitive arrays. Coordinates are floats relative to a double origin, so that a cloud far away from
 * the world's origin keeps its detail. Never contains a coordinate that is not finite.
 *
 * <p>The arrays are shared with the renderer, not copied: whoever made them no longer writes to them.
 */
public final class PointCloud {

    /** A cloud without points. */
    public static final PointCloud EMPTY =
            new PointCloud(new Vector3d(), new float[0], new int[0], new float[0], null, null, Bounds.EMPTY);

    /** The colour of points whose file gives none. */
    public static final int NO_COLOUR = 0xB4B4B4;

    private static final int SAMPLE = 20_000;

    private final Vector3dc origin;
    private final float[] xyz;
    private final int[] rgb;
    private final float @Nullable [] spacing;
    private final float @Nullable [] intensity;
    private final int @Nullable [] labels;
    private final Bounds bounds;

    private PointCloud(
            Vector3dc origin,
            float[] xyz,
            int[] rgb,
            float @Nullable [] spacing,
            float @Nullable [] intensity,
            int @Nullable [] labels,
            Bounds bounds) {
        this.origin = origin;
        this.xyz = xyz;
        this.rgb = rgb;
        this.spacing = spacing;
        this.intensity = intensity;
        this.labels = labels;
        this.bounds = bounds;
    }

    /**
     * A cloud of given points.
     *
     * @param origin world position that the coordinates are relative to, metres
     * @param xyz interleaved x, y, z, metres; length 3·n
     * @param rgb {@code 0xRRGGBB}, length n
     * @param spacing metres between a point and its neighbours on the same surface, length n; the renderer makes points
     *     this large, so that surfaces look closed
     * @throws IllegalArgumentException where lengths do not match or a number is not finite
     */
    public static PointCloud of(Vector3dc origin, float[] xyz, int[] rgb, float[] spacing) {
        if (xyz.length != 3L * rgb.length || spacing.length != rgb.length) {
            throw new IllegalArgumentException("%d coordinates, %d colours and %d spacings are not one cloud"
                    .formatted(xyz.length, rgb.length, spacing.length));
        }
        if (!origin.isFinite()) {
            throw new IllegalArgumentException("the cloud's origin is not finite: " + origin);
        }
        for (int i = 0; i < xyz.length; i++) {
            if (!Float.isFinite(xyz[i]) || !Float.isFinite(spacing[i / 3])) {
                throw new IllegalArgumentException("point " + i / 3 + " of the cloud is not finite");
            }
        }
        Vector3dc o = new Vector3d(origin);
        return new PointCloud(o, xyz, rgb, spacing, null, null, boundsOf(o, xyz));
    }

    /**
     * A cloud of given points whose coordinates the caller has checked: each is finite. For readers, which look at every
     * number anyway.
     *
     * @param rgb {@code 0xRRGGBB}, length n; {@link #NO_COLOUR} each where the points have none
     * @param spacing as in {@link #of}; null where it is not known
     * @param intensity any unit, length n, or null
     * @param labels class or instance numbers, length n, or null
     * @param bounds of all points, world frame
     * @throws IllegalArgumentException where lengths do not match
     */
    public static PointCloud ofChecked(
            Vector3dc origin,
            float[] xyz,
            int[] rgb,
            float @Nullable [] spacing,
            float @Nullable [] intensity,
            int @Nullable [] labels,
            Bounds bounds) {
        int n = rgb.length;
        if (xyz.length != 3L * n
                || (spacing != null && spacing.length != n)
                || (intensity != null && intensity.length != n)
                || (labels != null && labels.length != n)) {
            throw new IllegalArgumentException("the attributes are not all of " + n + " points");
        }
        return new PointCloud(new Vector3d(origin), xyz, rgb, spacing, intensity, labels, bounds);
    }

    private static Bounds boundsOf(Vector3dc o, float[] xyz) {
        float[] min = {Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY};
        float[] max = {Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY};
        for (int i = 0; i < xyz.length; i++) {
            min[i % 3] = Math.min(min[i % 3], xyz[i]);
            max[i % 3] = Math.max(max[i % 3], xyz[i]);
        }
        return new Bounds(
                o.x() + min[0], o.y() + min[1], o.z() + min[2], o.x() + max[0], o.y() + max[1], o.z() + max[2]);
    }

    /** How many points. */
    public int count() {
        return rgb.length;
    }

    /** World position that {@link #xyz()} is relative to. */
    public Vector3dc origin() {
        return origin;
    }

    /** Interleaved coordinates relative to {@link #origin()}, metres; read only. */
    public float[] xyz() {
        return xyz;
    }

    /** {@code 0xRRGGBB} per point; read only. */
    public int[] rgb() {
        return rgb;
    }

    /** Metres to the neighbouring points, per point; null where the cloud does not know. Read only. */
    public float @Nullable [] spacing() {
        return spacing;
    }

    /** Strength of the return or brightness, per point, any unit; null where the cloud has none. Read only. */
    public float @Nullable [] intensity() {
        return intensity;
    }

    /** Class or instance number per point; null where the cloud has none. Read only. */
    public int @Nullable [] labels() {
        return labels;
    }

    /** The box around all points, world frame. */
    public Bounds bounds() {
        return bounds;
    }

    /** The world position of point {@code i}. */
    public Vector3d point(int i) {
        return new Vector3d(xyz[3 * i], xyz[3 * i + 1], xyz[3 * i + 2]).add(origin);
    }

    /** The box without the outermost twentieth at each end of each axis: what to frame despite stray points. */
    public Bounds core() {
        int n = Math.min(count(), SAMPLE);
        if (n == 0) {
            return Bounds.EMPTY;
        }
        double[] low = new double[3];
        double[] high = new double[3];
        float[] sample = new float[n];
        for (int axis = 0; axis < 3; axis++) {
            for (int i = 0; i < n; i++) {
                sample[i] = xyz[3 * (int) ((long) i * count() / n) + axis];
            }
            Arrays.sort(sample);
            low[axis] = origin.get(axis) + sample[n / 20];
            high[axis] = origin.get(axis) + sample[n - 1 - n / 20];
        }
        return new Bounds(low[0], low[1], low[2], high[0], high[1], high[2]);
    }
}
