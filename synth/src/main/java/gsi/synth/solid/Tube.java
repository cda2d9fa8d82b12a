package gsi.synth.solid;

import java.util.Arrays;

/** A round tube along a polyline, its radius changing from point to point: handles, spouts, stems. */
public final class Tube implements Solid {

    private final double[] knots;

    private Tube(double[] knots) {
        this.knots = knots;
    }

    /** From x, y, z, radius of each knot, metres. At least two knots. */
    public static Tube of(double... knots) {
        if (knots.length < 8 || knots.length % 4 != 0) {
            throw new IllegalArgumentException("a tube needs x, y, z, r of two knots or more");
        }
        return new Tube(knots.clone());
    }

    /** The same tube with a smooth curve (Catmull–Rom) through its knots. */
    public Tube smooth(int pieces) {
        int n = knots.length / 4;
        double[] out = new double[4 * ((n - 1) * pieces + 1)];
        for (int i = 0; i < n - 1; i++) {
            for (int p = 0; p < pieces; p++) {
                for (int c = 0; c < 4; c++) {
                    out[4 * (i * pieces + p) + c] = Spline.at(
                            knots[4 * Math.max(0, i - 1) + c],
                            knots[4 * i + c],
                            knots[4 * (i + 1) + c],
                            knots[4 * Math.min(n - 1, i + 2) + c],
                            (double) p / pieces);
                }
            }
        }
        System.arraycopy(knots, knots.length - 4, out, out.length - 4, 4);
        return new Tube(out);
    }

    @Override
    public double distance(double x, double y, double z) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i + 7 < knots.length; i += 4) {
            double bx = knots[i + 4] - knots[i];
            double by = knots[i + 5] - knots[i + 1];
            double bz = knots[i + 6] - knots[i + 2];
            double px = x - knots[i];
            double py = y - knots[i + 1];
            double pz = z - knots[i + 2];
            double t = (px * bx + py * by + pz * bz) / (bx * bx + by * by + bz * bz + 1e-18);
            t = Math.max(0, Math.min(1, t));
            double qx = px - t * bx;
            double qy = py - t * by;
            double qz = pz - t * bz;
            double r = knots[i + 3] + t * (knots[i + 7] - knots[i + 3]);
            best = Math.min(best, Math.sqrt(qx * qx + qy * qy + qz * qz) - r);
        }
        return best;
    }

    @Override
    public double support(double nx, double ny, double nz) {
        double best = -Double.MAX_VALUE;
        for (int i = 0; i < knots.length; i += 4) {
            best = Math.max(best, nx * knots[i] + ny * knots[i + 1] + nz * knots[i + 2] + knots[i + 3]);
        }
        return best;
    }

    @Override
    public String toString() {
        return "Tube" + Arrays.toString(knots);
    }
}
