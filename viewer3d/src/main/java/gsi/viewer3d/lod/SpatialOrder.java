package gsi.viewer3d.lod;

import gsi.viewer3d.cloud.Bounds;
import gsi.viewer3d.cloud.PointCloud;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a cloud's points into an order that is good to draw: along a Z-order curve through a grid of 1024 cells each way,
 * cut into blocks, and within each block so that any number of first points is spread evenly along the block's piece of
 * the curve. The cloud itself is not touched; the ordered one takes as much memory, and 32 bytes a block. While it is
 * made, 8 bytes a point more are needed.
 */
public final class SpatialOrder {

    private static final int CELLS = 1024;
    private static final int BUCKET_BITS = 12;
    private static final int KEY_BITS = 30;
    private static final int BUCKETS = 1 << BUCKET_BITS;
    /** Of the size of the cloud's bulk, that the grid reaches beyond it; what is outside shares the outermost cells. */
    private static final double MARGIN = 0.3;

    private static final int CHUNK = 1 << 16;

    private final PointCloud cloud;
    private final BooleanSupplier abandoned;

    private SpatialOrder(PointCloud cloud, BooleanSupplier abandoned) {
        this.cloud = cloud;
        this.abandoned = abandoned;
    }

    /** The same points in that order; about a tenth of a second for a million. Uses the common pool. */
    public static OrderedCloud of(PointCloud cloud) {
        return of(cloud, () -> false).orElseThrow();
    }

    /**
     * The same, unless given up.
     *
     * @param abandoned asked now and then; once true the result is empty
     */
    public static Optional<OrderedCloud> of(PointCloud cloud, BooleanSupplier abandoned) {
        return Optional.ofNullable(new SpatialOrder(cloud, abandoned).order());
    }

    private @Nullable OrderedCloud order() {
        long[] sorted = sorted();
        int n = cloud.count();
        float[] from = cloud.xyz();
        float[] xyz = new float[3 * n];
        int[] rgb = new int[n];
        float[] spacing = cloud.spacing() == null ? null : new float[n];
        float[] intensity = cloud.intensity() == null ? null : new float[n];
        int[] labels = cloud.labels() == null ? null : new int[n];
        BlockIndex index = new BlockIndex(n, true);
        IntStream.range(0, index.blocks()).parallel().forEach(b -> {
            if (abandoned.getAsBoolean()) {
                return;
            }
            int first = index.from(b);
            int[] picks = spread(index.to(b) - first);
            double step = steps(sorted, first, index.to(b));
            for (int k = 0; k < picks.length; k++) {
                int to = first + k;
                int point = (int) sorted[first + picks[k]];
                System.arraycopy(from, 3 * point, xyz, 3 * to, 3);
                rgb[to] = cloud.rgb()[point];
                copy(cloud.spacing(), point, spacing, to);
                copy(cloud.intensity(), point, intensity, to);
                if (labels != null && cloud.labels() != null) {
                    labels[to] = cloud.labels()[point];
                }
            }
            index.measure(b, xyz, spacing, step);
        });
        if (abandoned.getAsBoolean()) {
            return null;
        }
        return new OrderedCloud(
                PointCloud.ofChecked(cloud.origin(), xyz, rgb, spacing, intensity, labels, cloud.bounds()), index);
    }

    private static void copy(float @Nullable [] from, int i, float @Nullable [] to, int k) {
        if (from != null && to != null) {
            to[k] = from[i];
        }
    }

    /** Cell number above, point index below, in ascending order. */
    private long[] sorted() {
        int n = cloud.count();
        Grid grid = new Grid(cloud);
        int chunks = Math.ceilDiv(n, CHUNK);
        int[][] counts = new int[chunks][];
        IntStream.range(0, chunks).parallel().forEach(c -> {
            int[] count = new int[BUCKETS];
            for (int i = c * CHUNK; i < Math.min(n, (c + 1) * CHUNK); i++) {
                count[grid.cell(i) >>> (KEY_BITS - BUCKET_BITS)]++;
            }
            counts[c] = count;
        });
        int[] starts = new int[BUCKETS + 1];
        int sum = 0;
        for (int b = 0; b < BUCKETS; b++) {
            starts[b] = sum;
            for (int[] count : counts) {
                int here = count[b];
                count[b] = sum;
                sum += here;
            }
        }
        starts[BUCKETS] = sum;
        long[] pairs = new long[n];
        IntStream.range(0, chunks).parallel().forEach(c -> {
            int[] next = counts[c];
            for (int i = c * CHUNK; i < Math.min(n, (c + 1) * CHUNK); i++) {
                int cell = grid.cell(i);
                pairs[next[cell >>> (KEY_BITS - BUCKET_BITS)]++] = (long) cell << 32 | i;
            }
        });
        IntStream.range(0, BUCKETS).parallel().forEach(b -> {
            if (!abandoned.getAsBoolean()) {
                java.util.Arrays.sort(pairs, starts[b], starts[b + 1]);
            }
        });
        return pairs;
    }

    /** The median distance between neighbours on the curve, every fourth of the first two hundred. */
    private double steps(long[] sorted, int from, int to) {
        int samples = Math.min(to - from - 1, 64);
        if (samples < 1) {
            return 0;
        }
        double[] steps = new double[samples];
        for (int s = 0; s < samples; s++) {
            int i = from + (int) ((long) s * (to - from - 1) / samples);
            steps[s] = BlockIndex.distance(cloud.xyz(), (int) sorted[i], (int) sorted[i + 1]);
        }
        return BlockIndex.median(steps);
    }

    /** The numbers below n, each first part of them spread evenly: counted with the bits reversed. */
    static int[] spread(int n) {
        int[] order = new int[n];
        int bits = n < 2 ? 0 : 32 - Integer.numberOfLeadingZeros(n - 1);
        int k = 0;
        for (int i = 0; i < 1 << bits; i++) {
            int r = bits == 0 ? 0 : Integer.reverse(i) >>> (32 - bits);
            if (r < n) {
                order[k++] = r;
            }
        }
        return order;
    }

    /** Which cell a point is in, cells numbered along the curve. */
    private static final class Grid {
        private final float[] xyz;
        private final float[] low = new float[3];
        private final float[] perMetre = new float[3];

        Grid(PointCloud cloud) {
            xyz = cloud.xyz();
            Bounds bulk = cloud.core();
            double side =
                    Math.max(bulk.maxX() - bulk.minX(), Math.max(bulk.maxY() - bulk.minY(), bulk.maxZ() - bulk.minZ()));
            double[] from = {bulk.minX(), bulk.minY(), bulk.minZ()};
            for (int a = 0; a < 3; a++) {
                low[a] = (float) (from[a] - MARGIN * side - cloud.origin().get(a));
                perMetre[a] = side > 0 ? (float) (CELLS / ((1 + 2 * MARGIN) * side)) : 0;
            }
        }

        int cell(int i) {
            return spaced(along(3 * i, 0)) | spaced(along(3 * i + 1, 1)) << 1 | spaced(along(3 * i + 2, 2)) << 2;
        }

        private int along(int j, int axis) {
            return Math.clamp((int) ((xyz[j] - low[axis]) * perMetre[axis]), 0, CELLS - 1);
        }

        /** Ten bits with two free ones after each. */
        private static int spaced(int v) {
            int x = (v | v << 16) & 0x030000FF;
            x = (x | x << 8) & 0x0300F00F;
            x = (x | x << 4) & 0x030C30C3;
            return (x | x << 2) & 0x09249249;
        }
    }
}
