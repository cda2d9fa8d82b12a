package gsi.viewer3d.format;

import gsi.viewer3d.cloud.Bounds;
import gsi.viewer3d.cloud.PointCloud;
import java.util.Arrays;
import java.util.Set;
import org.joml.Vector3d;
import org.jspecify.annotations.Nullable;

/**
 * The arrays of a cloud while it is read: 16 bytes a point, 4 more each for intensity and label. Threads may write
 * different points at once. A coordinate that a float cannot hold marks its point as dropped; {@link #toCloud} closes the
 * gaps, and takes up to 12 bytes a point more while it does.
 */
final class CloudArrays {

    private final int count;
    private final float[] xyz;
    private final int[] rgb;
    private final float @Nullable [] intensity;
    private final int @Nullable [] labels;
    private final boolean coloured;
    private final double[] origin;
    private long dropped;

    private CloudArrays(int count, Set<Role> roles, double[] origin) {
        this.count = count;
        this.origin = origin.clone();
        this.xyz = new float[3 * count];
        this.rgb = new int[count];
        this.intensity = roles.contains(Role.INTENSITY) ? new float[count] : null;
        this.labels = roles.contains(Role.LABEL) ? new int[count] : null;
        this.coloured = roles.stream().anyMatch(Role::isColour);
        if (!coloured) {
            Arrays.fill(rgb, PointCloud.NO_COLOUR);
        }
    }

    /**
     * Arrays for points.
     *
     * @param roles what will be written of each point
     * @param origin what coordinates are stored relative to, see {@link Origin}
     * @throws CloudFileException where there is not enough memory
     */
    static CloudArrays allocate(ReadJob job, long points, Set<Role> roles, double[] origin) throws CloudFileException {
        job.requireMemory(points, 16 + (roles.contains(Role.INTENSITY) ? 4 : 0) + (roles.contains(Role.LABEL) ? 4 : 0));
        return new CloudArrays((int) points, roles, origin);
    }

    int count() {
        return count;
    }

    boolean isColoured() {
        return coloured;
    }

    /** After {@link #toCloud}: how many points had a coordinate that is not finite. */
    long dropped() {
        return dropped;
    }

    /** Before colours are written once more. */
    void clearColours() {
        Arrays.fill(rgb, 0);
    }

    /** Leaves point {@code i} out. */
    void drop(int i) {
        xyz[3 * i] = Float.NaN;
    }

    /** One number of point {@code i}; channels are 0 to 255. */
    void set(Role role, int i, double v) {
        switch (role) {
            case X, Y, Z -> xyz[3 * i + role.place()] = (float) (v - origin[role.place()]);
            case RED -> rgb[i] |= channel(v) << 16;
            case GREEN -> rgb[i] |= channel(v) << 8;
            case BLUE -> rgb[i] |= channel(v);
            case PACKED -> rgb[i] = (int) (long) v & 0xFFFFFF;
            case INTENSITY -> {
                if (intensity != null) {
                    intensity[i] = finite((float) v);
                }
            }
            case LABEL -> {
                if (labels != null) {
                    labels[i] = (int) v;
                }
            }
        }
    }

    private static float finite(float v) {
        return Float.isFinite(v) ? v : 0;
    }

    private static int channel(double v) {
        return v >= 254.5 ? 255 : v > 0 ? (int) (v + 0.5) : 0;
    }

    /**
     * One field of several points.
     *
     * @param block records
     * @param at where the first record begins
     * @param stride bytes from record to record
     * @param first index of the first point
     * @param n how many points
     * @param scratch at least {@code n} long
     */
    void put(Field f, byte[] block, int at, int stride, boolean big, int first, int n, double[] scratch) {
        int start = at + f.offset();
        switch (f.role()) {
            case X, Y, Z -> putAxis(f, block, start, stride, big, first, n, scratch);
            case PACKED -> {
                for (int i = 0; i < n; i++) {
                    rgb[first + i] = Scalar.int32(block, start + i * stride, big) & 0xFFFFFF;
                }
            }
            case RED, GREEN, BLUE -> {
                int shift = f.role().place();
                if (f.type() == Scalar.UINT8 && f.scale() == 1) {
                    for (int i = 0; i < n; i++) {
                        rgb[first + i] |= (block[start + i * stride] & 0xFF) << shift;
                    }
                } else {
                    f.type().decode(block, start, stride, big, n, scratch);
                    for (int i = 0; i < n; i++) {
                        rgb[first + i] |= channel(f.scale() * scratch[i] + f.shift()) << shift;
                    }
                }
            }
            case INTENSITY, LABEL -> {
                f.type().decode(block, start, stride, big, n, scratch);
                for (int i = 0; i < n; i++) {
                    set(f.role(), first + i, f.scale() * scratch[i] + f.shift());
                }
            }
        }
    }

    private void putAxis(
            Field f, byte[] block, int start, int stride, boolean big, int first, int n, double[] scratch) {
        int axis = f.role().place();
        double o = origin[axis] - f.shift();
        if (f.type() == Scalar.FLOAT32 && o == 0 && f.scale() == 1) {
            for (int i = 0, p = 3 * first + axis; i < n; i++, p += 3) {
                xyz[p] = Float.intBitsToFloat(Scalar.int32(block, start + i * stride, big));
            }
            return;
        }
        f.type().decode(block, start, stride, big, n, scratch);
        double scale = f.scale();
        for (int i = 0, p = 3 * first + axis; i < n; i++, p += 3) {
            xyz[p] = (float) (scale * scratch[i] - o);
        }
    }

    /** The cloud of all points that were written and not dropped. Call once, when every thread is done. */
    PointCloud toCloud() {
        Extent extent = Extent.of(xyz, count);
        dropped = extent.invalid();
        int n = count - extent.invalid();
        if (n == 0) {
            return PointCloud.EMPTY;
        }
        Vector3d o = new Vector3d(origin);
        Bounds bounds = extent.around(o);
        if (n == count) {
            return PointCloud.ofChecked(o, xyz, rgb, null, intensity, labels, bounds);
        }
        close(n);
        return PointCloud.ofChecked(
                o,
                Arrays.copyOf(xyz, 3 * n),
                Arrays.copyOf(rgb, n),
                null,
                intensity == null ? null : Arrays.copyOf(intensity, n),
                labels == null ? null : Arrays.copyOf(labels, n),
                bounds);
    }

    private void close(int kept) {
        int to = 0;
        for (int i = 0; i < count && to < kept; i++) {
            if (!Extent.isFinite(xyz, i)) {
                continue;
            }
            xyz[3 * to] = xyz[3 * i];
            xyz[3 * to + 1] = xyz[3 * i + 1];
            xyz[3 * to + 2] = xyz[3 * i + 2];
            rgb[to] = rgb[i];
            if (intensity != null) {
                intensity[to] = intensity[i];
            }
            if (labels != null) {
                labels[to] = labels[i];
            }
            to++;
        }
    }
}
