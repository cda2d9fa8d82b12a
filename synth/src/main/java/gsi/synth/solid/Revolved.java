package gsi.synth.solid;

/**
 * A solid of revolution about the y axis. The section's signed distance is kept in a grid, so that a query costs the same for any
 * outline; the grid's interpolation rounds edges by about a cell.
 */
public final class Revolved implements Solid {

    private static final int CELLS = 180;

    private final double[][] line;
    private final int lobes;
    private final double depth;
    private final double cell;
    private final double y0;
    private final int columns;
    private final int rows;
    private final float[] grid;

    Revolved(double[][] line, int lobes, double depth) {
        this.line = line;
        this.lobes = lobes;
        this.depth = depth;
        double r = support(1, 0, 0);
        double top = support(0, 1, 0);
        double bottom = -support(0, -1, 0);
        double size = Math.max(r, top - bottom);
        cell = size / CELLS;
        double margin = 4 * cell;
        y0 = bottom - margin;
        columns = (int) Math.ceil((r + margin) / cell) + 2;
        rows = (int) Math.ceil((top - bottom + 2 * margin) / cell) + 2;
        grid = new float[columns * rows];
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                grid[j * columns + i] = (float) section(i * cell, y0 + j * cell);
            }
        }
    }

    /** Exact signed distance to the outline in the half plane. */
    private double section(double r, double y) {
        double best = Double.MAX_VALUE;
        boolean inside = false;
        for (int i = 0; i + 1 < line.length; i++) {
            double[] a = line[i];
            double[] b = line[i + 1];
            double br = b[0] - a[0];
            double by = b[1] - a[1];
            double pr = r - a[0];
            double py = y - a[1];
            double t = Math.max(0, Math.min(1, (pr * br + py * by) / (br * br + by * by + 1e-18)));
            double qr = pr - t * br;
            double qy = py - t * by;
            best = Math.min(best, qr * qr + qy * qy);
            boolean crosses = (a[1] > y) != (b[1] > y);
            if (crosses && r < a[0] + (y - a[1]) / by * br) {
                inside = !inside;
            }
        }
        return inside ? -Math.sqrt(best) : Math.sqrt(best);
    }

    @Override
    public double distance(double x, double y, double z) {
        double r = Math.sqrt(x * x + z * z);
        if (lobes == 0) {
            return lookUp(r, y);
        }
        // A lobe's valley lies `depth` inside the outline; the field is squeezed sideways, so steps are shortened.
        return 0.8 * lookUp(r + depth * (1 - ripple(x, z, r)) / 2, y);
    }

    /** cos(lobes·θ) without trigonometry, by powers of the unit complex number (x + iz)/r. */
    private double ripple(double x, double z, double r) {
        if (r < 1e-9) {
            return 1;
        }
        double c = x / r;
        double s = z / r;
        double re = 1;
        double im = 0;
        for (int i = 0; i < lobes; i++) {
            double t = re * c - im * s;
            im = re * s + im * c;
            re = t;
        }
        return re;
    }

    private double lookUp(double r, double y) {
        double gx = r / cell;
        double gy = (y - y0) / cell;
        double cx = Math.min(gx, columns - 1.001);
        double cy = Math.max(0, Math.min(gy, rows - 1.001));
        int i = (int) cx;
        int j = (int) cy;
        double u = cx - i;
        double v = cy - j;
        int k = j * columns + i;
        double a = grid[k] + u * (grid[k + 1] - grid[k]);
        double b = grid[k + columns] + u * (grid[k + columns + 1] - grid[k + columns]);
        double d = a + v * (b - a);
        double ox = (gx - cx) * cell;
        double oy = (gy - cy) * cell;
        double outside = ox * ox + oy * oy;
        // The grid holds the whole solid and is convex: from outside, the angle at its edge is at least 90°.
        return outside == 0 ? d : Math.sqrt(outside + Math.max(d, 0) * Math.max(d, 0));
    }

    @Override
    public double support(double nx, double ny, double nz) {
        double across = Math.sqrt(nx * nx + nz * nz);
        double best = -Double.MAX_VALUE;
        for (double[] p : line) {
            best = Math.max(best, across * p[0] + ny * p[1]);
        }
        return best;
    }
}
