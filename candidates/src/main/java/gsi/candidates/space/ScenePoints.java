package gsi.candidates.space;

import gsi.viewer3d.cloud.PointCloud;
import java.util.function.IntConsumer;

/**
 * The points of one photo's scene, ordered by place once, so that each question looks only at the points nearby. Points
 * that are not finite are left out. Safe for many threads.
 */
public final class ScenePoints {

    /** Side of a cell where the scene is small, metres: a few cells per tabletop object. */
    private static final double CELL = 0.05;

    /** More cells than this are not worth their memory; cells grow instead. */
    private static final int MOST_CELLS = 1 << 20;

    /** Points farther out than this from the camera go into the outermost cells, metres. */
    private static final double EXTENT = 50;

    private final float[] xyz;
    private final int[] start;
    private final double cell;
    private final double x0;
    private final double y0;
    private final double z0;
    private final int nx;
    private final int ny;
    private final int nz;

    /**
     * Orders points.
     *
     * @param points interleaved x, y, z, camera frame, metres; not kept
     */
    public static ScenePoints of(float[] points) {
        return new ScenePoints(points);
    }

    /** Orders the points of a cloud in the camera's frame. */
    public static ScenePoints of(PointCloud cloud) {
        float[] from = cloud.xyz();
        float[] points = new float[from.length];
        for (int i = 0; i + 2 < from.length; i += 3) {
            points[i] = (float) (cloud.origin().x() + from[i]);
            points[i + 1] = (float) (cloud.origin().y() + from[i + 1]);
            points[i + 2] = (float) (cloud.origin().z() + from[i + 2]);
        }
        return new ScenePoints(points);
    }

    private ScenePoints(float[] points) {
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        int count = 0;
        for (int i = 0; i + 2 < points.length; i += 3) {
            if (isFinite(points, i)) {
                count++;
                for (int axis = 0; axis < 3; axis++) {
                    double c = Math.clamp(points[i + axis], -EXTENT, EXTENT);
                    low[axis] = Math.min(low[axis], c);
                    high[axis] = Math.max(high[axis], c);
                }
            }
        }
        double side = CELL;
        while (count > 0 && cells(low, high, side) > MOST_CELLS) {
            side *= 1.25;
        }
        cell = side;
        x0 = count == 0 ? 0 : low[0];
        y0 = count == 0 ? 0 : low[1];
        z0 = count == 0 ? 0 : low[2];
        nx = count == 0 ? 1 : cells(low[0], high[0], side);
        ny = count == 0 ? 1 : cells(low[1], high[1], side);
        nz = count == 0 ? 1 : cells(low[2], high[2], side);
        start = new int[nx * ny * nz + 1];
        xyz = new float[3 * count];
        sort(points);
    }

    private static boolean isFinite(float[] points, int i) {
        return Float.isFinite(points[i]) && Float.isFinite(points[i + 1]) && Float.isFinite(points[i + 2]);
    }

    private static double cells(double[] low, double[] high, double side) {
        return (double) cells(low[0], high[0], side) * cells(low[1], high[1], side) * cells(low[2], high[2], side);
    }

    private static int cells(double low, double high, double side) {
        return (int) Math.floor((high - low) / side) + 1;
    }

    /** Counting sort by cell; points of a cell keep their order. */
    private void sort(float[] points) {
        int[] cellOf = new int[points.length / 3];
        for (int i = 0; i < cellOf.length; i++) {
            if (isFinite(points, 3 * i)) {
                cellOf[i] = index(column(points[3 * i]), row(points[3 * i + 1]), slice(points[3 * i + 2]));
                start[cellOf[i] + 1]++;
            } else {
                cellOf[i] = -1;
            }
        }
        for (int i = 1; i < start.length; i++) {
            start[i] += start[i - 1];
        }
        int[] next = start.clone();
        for (int i = 0; i < cellOf.length; i++) {
            if (cellOf[i] >= 0) {
                System.arraycopy(points, 3 * i, xyz, 3 * next[cellOf[i]]++, 3);
            }
        }
    }

    private int index(int ix, int iy, int iz) {
        return (iz * ny + iy) * nx + ix;
    }

    private int column(double x) {
        return clamped((x - x0) / cell, nx);
    }

    private int row(double y) {
        return clamped((y - y0) / cell, ny);
    }

    private int slice(double z) {
        return clamped((z - z0) / cell, nz);
    }

    private static int clamped(double at, int n) {
        return (int) Math.clamp(Math.floor(at), 0, n - 1);
    }

    public int count() {
        return xyz.length / 3;
    }

    /** Camera frame, metres; {@code i} counts in this scene's own order. */
    public float x(int i) {
        return xyz[3 * i];
    }

    /** Camera frame, metres. */
    public float y(int i) {
        return xyz[3 * i + 1];
    }

    /** Camera frame, metres. */
    public float z(int i) {
        return xyz[3 * i + 2];
    }

    /** Every point inside or on the surface of a solid. */
    public void inside(Solid solid, IntConsumer into) {
        double rx = reach(solid, 0);
        double ry = reach(solid, 1);
        double rz = reach(solid, 2);
        double cx = solid.centre().x();
        double cy = solid.centre().y();
        double cz = solid.centre().z();
        int lastSlice = slice(cz + rz);
        int lastRow = row(cy + ry);
        int first = column(cx - rx);
        int last = column(cx + rx);
        for (int iz = slice(cz - rz); iz <= lastSlice; iz++) {
            for (int iy = row(cy - ry); iy <= lastRow; iy++) {
                int end = start[index(last, iy, iz) + 1];
                for (int i = start[index(first, iy, iz)]; i < end; i++) {
                    if (solid.contains(xyz[3 * i], xyz[3 * i + 1], xyz[3 * i + 2])) {
                        into.accept(i);
                    }
                }
            }
        }
    }

    /** How far the solid reaches along a camera axis. */
    private static double reach(Solid s, int cameraAxis) {
        double sum = 0;
        double[] m = s.axes().toArray();
        for (int i = 0; i < 3; i++) {
            sum += Math.abs(m[3 * cameraAxis + i]) * s.half(i);
        }
        // A hair more, so that rounding leaves no point on the surface out.
        return sum * (1 + 1e-9) + 1e-9;
    }

    /** How many points are inside. */
    public int countInside(Solid solid) {
        int[] n = {0};
        inside(solid, i -> n[0]++);
        return n[0];
    }
}
