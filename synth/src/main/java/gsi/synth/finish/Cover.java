package gsi.synth.finish;

import gsi.synth.chance.Noise;
import gsi.synth.solid.Vec;

/**
 * A bookbinder's cloth cover, lying: a gilt frame and title on top, gilt rules on the spine.
 *
 * @param cloth colour
 * @param gilt colour of the stamping
 * @param halfWidth half the cover along x, metres; the spine is at −x
 * @param halfDepth half the cover along z
 * @param seed of the weave
 */
public record Cover(Rgb cloth, Rgb gilt, double halfWidth, double halfDepth, int seed) implements Finish {

    @Override
    public Surface at(Vec p, Vec n) {
        Noise noise = new Noise(seed);
        double weave = noise.at(p.x() * 700, p.y() * 700, p.z() * 700) - 0.5;
        Rgb colour = cloth.times(1 + 0.18 * weave + 0.2 * (noise.clouds(p.x() * 12, p.z() * 12, 3) - 0.5));
        double stamp = n.y() > 0.7 ? top(p) : n.x() < -0.7 ? spine(p) : 0;
        if (stamp < 0.5) {
            return Surface.coated(colour, 0.03, 0.5);
        }
        return new Surface(gilt.times(0.5), gilt.times(0.5), 0.3, Rgb.BLACK, 0, Vec.ZERO);
    }

    private double top(Vec p) {
        double edge = Math.min(halfWidth - Math.abs(p.x()), halfDepth - Math.abs(p.z()));
        double frame = Step.band(0.012, 0.0145, edge, 0.0004) + Step.band(0.018, 0.0188, edge, 0.0003);
        double x = p.x();
        double z = p.z() + 0.35 * halfDepth;
        double title = Step.band(-0.008, 0.008, z, 0.001) * letters(x, 0.62 * halfWidth, 0.013);
        double second = Step.band(0.014, 0.022, z, 0.001) * letters(x, 0.4 * halfWidth, 0.009);
        double z2 = p.z() - 0.35 * halfDepth;
        double diamond = Step.band(0.018, 0.022, Math.abs(x) + Math.abs(z2), 0.0008)
                + 1
                - Step.smooth(0.008, 0.009, Math.abs(x) + Math.abs(z2));
        return Math.min(1, frame + title + second + diamond);
    }

    private static double letters(double x, double half, double pitch) {
        if (Math.abs(x) > half) {
            return 0;
        }
        double t = Step.fraction(x / pitch);
        double second = Step.fraction(Math.floor(x / pitch) * 0.377) > 0.3 ? 1 : 0;
        return Step.band(0.12, 0.3, t, 0.05) + second * Step.band(0.5, 0.68, t, 0.05);
    }

    private double spine(Vec p) {
        double v = Step.triangle(p.z() / halfDepth * 2.5 + 0.5);
        return Step.band(0.86, 0.93, v, 0.02);
    }
}
