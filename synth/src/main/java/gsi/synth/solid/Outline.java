package gsi.synth.solid;

import java.util.ArrayList;
import java.util.List;

/**
 * Half of a section through a turned solid: a line in the (radius, height) half plane that starts and ends on the axis. What it
 * encloses with the axis is solid. Drawn with {@link #to} (sharp) and {@link #curve} (smooth).
 */
public final class Outline {

    private static final int PIECES = 8;

    private final List<double[]> points = new ArrayList<>();

    private Outline() {}

    /** Starts on the axis at a height, metres. */
    public static Outline from(double y) {
        Outline o = new Outline();
        o.points.add(new double[] {0, y});
        return o;
    }

    /** A straight line to radius r, height y. */
    public Outline to(double r, double y) {
        points.add(new double[] {r, y});
        return this;
    }

    /** A smooth line from where the outline is through r, y, r, y, …; corners only at its ends. */
    public Outline curve(double... ry) {
        List<double[]> knots = new ArrayList<>();
        knots.add(points.getLast());
        for (int i = 0; i + 1 < ry.length; i += 2) {
            knots.add(new double[] {ry[i], ry[i + 1]});
        }
        int n = knots.size();
        for (int i = 0; i + 1 < n; i++) {
            double[] a = knots.get(Math.max(0, i - 1));
            double[] b = knots.get(i);
            double[] c = knots.get(i + 1);
            double[] d = knots.get(Math.min(n - 1, i + 2));
            for (int p = 1; p <= PIECES; p++) {
                double t = (double) p / PIECES;
                points.add(new double[] {
                    Math.max(0, Spline.at(a[0], b[0], c[0], d[0], t)), Spline.at(a[1], b[1], c[1], d[1], t)
                });
            }
        }
        return this;
    }

    /** Ends on the axis at a height and turns the section into a solid about the y axis. */
    public Revolved close(double y) {
        return new Revolved(withEnd(y), 0, 0);
    }

    /** As {@link #close}, with vertical lobes like a pumpkin's: their number and depth in metres. */
    public Revolved lobed(double y, int lobes, double depth) {
        return new Revolved(withEnd(y), lobes, depth);
    }

    private double[][] withEnd(double y) {
        points.add(new double[] {0, y});
        return points.toArray(double[][]::new);
    }
}
