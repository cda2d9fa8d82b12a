package gsi.candidates.space;

import gsi.dataset.geometry.Intrinsics;
import java.util.Arrays;

/**
 * The nearest point of a cloud in each cell of the photo, for photos with a cloud and no depth map. Cells are large enough
 * that surfaces look closed where the cloud covers the photo evenly; what a cell's nearest point hides stays hidden.
 */
public final class PointRange implements RangeImage {

    /** Points a cell should get, so that few cells of a surface stay empty. */
    private static final double POINTS_PER_CELL = 4;

    private static final int LEAST_CELL = 2;

    /** Cells along the longer side of the photo, at least: with fewer points, most of them know nothing. */
    private static final int LEAST_ALONG = 64;

    private final int cell;
    private final int columns;
    private final int rows;
    private final float[] nearest;

    private PointRange(int cell, int columns, int rows, float[] nearest) {
        this.cell = cell;
        this.columns = columns;
        this.rows = rows;
        this.nearest = nearest;
    }

    /** Draws the points in front of the camera. {@code k} must be usable. */
    public static PointRange of(ScenePoints points, Intrinsics k, int width, int height) {
        double share = points.count() / POINTS_PER_CELL;
        double even = Math.ceil(Math.sqrt((double) width * height / Math.max(1, share)));
        int cell = (int) Math.max(LEAST_CELL, Math.min(even, Math.max(width, height) / (double) LEAST_ALONG));
        int columns = (width + cell - 1) / cell;
        int rows = (height + cell - 1) / cell;
        float[] nearest = new float[columns * rows];
        Arrays.fill(nearest, Float.POSITIVE_INFINITY);
        for (int i = 0; i < points.count(); i++) {
            double z = points.z(i);
            if (z < Silhouette.NEAR) {
                continue;
            }
            double s = k.k20() * points.x(i) + k.k21() * points.y(i) + k.k22() * z;
            double u = (k.k00() * points.x(i) + k.k01() * points.y(i) + k.k02() * z) / s;
            double v = (k.k10() * points.x(i) + k.k11() * points.y(i) + k.k12() * z) / s;
            if (u >= -0.5 && v >= -0.5 && u < width - 0.5 && v < height - 0.5) {
                int at = (int) ((v + 0.5) / cell) * columns + (int) ((u + 0.5) / cell);
                nearest[at] = Math.min(nearest[at], (float) z);
            }
        }
        return new PointRange(cell, columns, rows, nearest);
    }

    @Override
    public double at(double u, double v) {
        double x = Math.floor((u + 0.5) / cell);
        double y = Math.floor((v + 0.5) / cell);
        if (!(x >= 0 && y >= 0 && x < columns && y < rows)) {
            return Double.NaN;
        }
        float z = nearest[(int) y * columns + (int) x];
        return Float.isInfinite(z) ? Double.NaN : z;
    }
}
