package gsi.scorer.flip;

import gsi.scorer.pixels.PlanarImage;

/**
 * ꟻLIP as the paper writes it, in double precision and in two dimensions throughout: every filter a square of weights, every
 * channel in YCxCz with its factors and offset.
 */
final class FlipByDefinition {

    private static final double PPD = 67.02;
    private static final double[] WHITE = {0.95045593, 1.0, 1.08905775};

    private final int width;
    private final int height;

    private FlipByDefinition(int width, int height) {
        this.width = width;
        this.height = height;
    }

    static double[] map(PlanarImage a, PlanarImage b) {
        FlipByDefinition d = new FlipByDefinition(a.width(), a.height());
        double[][] one = d.yCxCz(a);
        double[][] other = d.yCxCz(b);
        double[] colour = d.colourDifference(d.filtered(one), d.filtered(other));
        double[] feature = d.featureDifference(one[0], other[0]);
        double[] out = new double[colour.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.pow(colour[i], 1 - feature[i]);
        }
        return out;
    }

    private double[][] yCxCz(PlanarImage image) {
        int n = width * height;
        double[][] out = new double[3][n];
        for (int i = 0; i < n; i++) {
            double[] xyz =
                    xyz(linear(image.planes()[2 * n + i]), linear(image.planes()[n + i]), linear(image.planes()[i]));
            out[0][i] = 116 * xyz[1] / WHITE[1] - 16;
            out[1][i] = 500 * (xyz[0] / WHITE[0] - xyz[1] / WHITE[1]);
            out[2][i] = 200 * (xyz[1] / WHITE[1] - xyz[2] / WHITE[2]);
        }
        return out;
    }

    private static double linear(double level) {
        double v = Math.clamp(level, 0, 255) / 255;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    private static double[] xyz(double r, double g, double b) {
        return new double[] {
            0.41239080 * r + 0.35758434 * g + 0.18048079 * b,
            0.21263901 * r + 0.71516868 * g + 0.07219232 * b,
            0.01933082 * r + 0.11919478 * g + 0.95053215 * b
        };
    }

    private double[][] filtered(double[][] channels) {
        double[][] out = {
            convolved(channels[0], sensitivity(1, 0.0047, 0, 1e-5)),
            convolved(channels[1], sensitivity(1, 0.0053, 0, 1e-5)),
            convolved(channels[2], sensitivity(34.1, 0.04, 13.5, 0.025))
        };
        for (int i = 0; i < width * height; i++) {
            double y = (out[0][i] + 16) / 116;
            double x = (out[1][i] / 500 + y) * WHITE[0];
            double z = (y - out[2][i] / 200) * WHITE[2];
            double[] lab = lab(
                    Math.clamp(3.24096994 * x - 1.53738318 * y - 0.49861076 * z, 0, 1),
                    Math.clamp(-0.96924364 * x + 1.87596750 * y + 0.04155506 * z, 0, 1),
                    Math.clamp(0.05563008 * x - 0.20397696 * y + 1.05697151 * z, 0, 1));
            for (int c = 0; c < 3; c++) {
                out[c][i] = lab[c];
            }
        }
        return out;
    }

    private static double[] lab(double r, double g, double b) {
        double[] xyz = xyz(r, g, b);
        double[] f = new double[3];
        for (int c = 0; c < 3; c++) {
            double t = xyz[c] / WHITE[c];
            double delta = 6.0 / 29;
            f[c] = t > delta * delta * delta ? Math.cbrt(t) : t / (3 * delta * delta) + 4.0 / 29;
        }
        double light = 116 * f[1] - 16;
        return new double[] {light, 0.01 * light * 500 * (f[0] - f[1]), 0.01 * light * 200 * (f[1] - f[2])};
    }

    private static double hybrid(double[] p, double[] q) {
        return Math.abs(p[0] - q[0]) + Math.hypot(p[1] - q[1], p[2] - q[2]);
    }

    private double[] colourDifference(double[][] p, double[][] q) {
        double greatest = Math.pow(hybrid(lab(0, 1, 0), lab(0, 0, 1)), 0.7);
        double[] out = new double[width * height];
        for (int i = 0; i < out.length; i++) {
            double v = Math.pow(
                    hybrid(new double[] {p[0][i], p[1][i], p[2][i]}, new double[] {q[0][i], q[1][i], q[2][i]}), 0.7);
            double knee = 0.4 * greatest;
            out[i] = v < knee ? 0.95 / knee * v : 0.95 + (v - knee) / (greatest - knee) * 0.05;
        }
        return out;
    }

    private double[] featureDifference(double[] p, double[] q) {
        double[][] one = features(p);
        double[][] other = features(q);
        double[] out = new double[width * height];
        for (int i = 0; i < out.length; i++) {
            double more = Math.max(Math.abs(one[0][i] - other[0][i]), Math.abs(one[1][i] - other[1][i]));
            out[i] = Math.sqrt(more / Math.sqrt(2));
        }
        return out;
    }

    /** Strength of edges, and of points. */
    private double[][] features(double[] y) {
        double[] achromatic = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            achromatic[i] = (y[i] + 16) / 116;
        }
        double[][] out = new double[2][y.length];
        for (int kind = 0; kind < 2; kind++) {
            double[][] along = feature(kind == 1);
            double[] x = convolved(achromatic, along);
            double[] down = convolved(achromatic, transposed(along));
            for (int i = 0; i < y.length; i++) {
                out[kind][i] = Math.hypot(x[i], down[i]);
            }
        }
        return out;
    }

    private static double[][] feature(boolean point) {
        double sigma = 0.5 * 0.082 * PPD;
        int r = (int) Math.ceil(3 * sigma);
        double[][] w = new double[2 * r + 1][2 * r + 1];
        double positive = 0;
        double negative = 0;
        for (int y = -r; y <= r; y++) {
            for (int x = -r; x <= r; x++) {
                double gauss = Math.exp(-(x * x + y * y) / (2 * sigma * sigma));
                double v = (point ? x * x / (sigma * sigma) - 1 : -x) * gauss;
                w[y + r][x + r] = v;
                positive += Math.max(v, 0);
                negative += Math.max(-v, 0);
            }
        }
        for (double[] row : w) {
            for (int i = 0; i < row.length; i++) {
                row[i] /= row[i] > 0 ? positive : negative;
            }
        }
        return w;
    }

    private static double[][] transposed(double[][] m) {
        double[][] out = new double[m.length][m.length];
        for (int y = 0; y < m.length; y++) {
            for (int x = 0; x < m.length; x++) {
                out[x][y] = m[y][x];
            }
        }
        return out;
    }

    private static double[][] sensitivity(double a1, double b1, double a2, double b2) {
        int r = (int) Math.ceil(3 * Math.sqrt(0.04 / (2 * Math.PI * Math.PI)) * PPD);
        double[][] w = new double[2 * r + 1][2 * r + 1];
        double sum = 0;
        for (int y = -r; y <= r; y++) {
            for (int x = -r; x <= r; x++) {
                double d = (x * x + y * y) / (PPD * PPD) * Math.PI * Math.PI;
                double v = a1 * Math.sqrt(Math.PI / b1) * Math.exp(-d / b1)
                        + a2 * Math.sqrt(Math.PI / b2) * Math.exp(-d / b2);
                w[y + r][x + r] = v;
                sum += v;
            }
        }
        for (double[] row : w) {
            for (int i = 0; i < row.length; i++) {
                row[i] /= sum;
            }
        }
        return w;
    }

    private double[] convolved(double[] in, double[][] w) {
        int r = w.length / 2;
        double[] out = new double[in.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int dy = -r; dy <= r; dy++) {
                    for (int dx = -r; dx <= r; dx++) {
                        sum += w[dy + r][dx + r]
                                * in[Math.clamp(y + dy, 0, height - 1) * width + Math.clamp(x + dx, 0, width - 1)];
                    }
                }
                out[y * width + x] = sum;
            }
        }
        return out;
    }
}
