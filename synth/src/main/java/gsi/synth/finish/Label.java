package gsi.synth.finish;

import gsi.synth.solid.Vec;

/**
 * A paper label round a bottle, jar or tin: the middle of its front faces the viewer (+z).
 *
 * @param around what the label sticks on
 * @param paper colour of the paper
 * @param ink colour of rules and writing
 * @param accent colour of the emblem
 * @param from lower edge, metres
 * @param to upper edge
 * @param radius of the thing there, metres
 * @param wrap half the arc that the label covers, as arc length over radius; π for all round
 */
public record Label(Finish around, Rgb paper, Rgb ink, Rgb accent, double from, double to, double radius, double wrap)
        implements Finish {

    @Override
    public Surface at(Vec p, Vec n) {
        double angle = StrictMath.atan2(p.x(), p.z());
        boolean outer = n.x() * p.x() + n.z() * p.z() > 0.3 * radius;
        if (!outer || p.y() < from || p.y() > to || Math.abs(angle) > wrap) {
            return around.at(p, n);
        }
        double height = to - from;
        double v = (p.y() - from) / height;
        double u = angle * radius / height;
        Rgb colour = paper;
        colour = colour.mix(ink, Step.band(0.05, 0.08, v, 0.01) + Step.band(0.92, 0.95, v, 0.01));
        double d = Math.sqrt(u * u + (v - 0.64) * (v - 0.64));
        colour = colour.mix(accent, 1 - Step.smooth(0.185, 0.195, d));
        double ray = Step.triangle((u + v) * 7);
        colour = colour.mix(paper, Step.band(0.1, 0.13, d, 0.01) + 0.7 * Step.band(0.145, 0.18, d, 0.01) * ray);
        colour = colour.mix(ink, writing(u, v, 0.32, 0.1, 0.4));
        colour = colour.mix(ink, 0.7 * writing(u + 0.3, v, 0.18, 0.05, 0.32));
        if (wrap > 2) {
            colour = colour.mix(accent, Step.smooth(0.62, 0.64, Math.abs(u)) * Step.band(0.12, 0.88, v, 0.01) * 0.8);
        }
        return Surface.coated(colour, 0.03, 0.4);
    }

    private static double writing(double u, double v, double at, double size, double half) {
        if (Math.abs(u) > half) {
            return 0;
        }
        double t = Step.fraction(u / size * 1.5);
        double stroke = Step.band(0.15, 0.4, t, 0.1) + 0.8 * Step.band(0.6, 0.8, t, 0.1);
        return Step.band(at - size / 2, at + size / 2, v, 0.01) * Math.min(1, stroke);
    }
}
