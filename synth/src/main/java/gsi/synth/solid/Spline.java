package gsi.synth.solid;

/** The Catmull–Rom spline. */
final class Spline {

    private Spline() {}

    /** Between b and c, t in [0, 1]; a and d are the neighbours. */
    static double at(double a, double b, double c, double d, double t) {
        double m1 = (c - a) / 2;
        double m2 = (d - b) / 2;
        double t2 = t * t;
        double t3 = t2 * t;
        return (2 * t3 - 3 * t2 + 1) * b + (t3 - 2 * t2 + t) * m1 + (3 * t2 - 2 * t3) * c + (t3 - t2) * m2;
    }
}
