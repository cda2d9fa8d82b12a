package gsi.synth.finish;

import gsi.synth.chance.Noise;
import gsi.synth.solid.Vec;

/**
 * Woven cloth, lying: checked like gingham or plain, with a visible weave and soft folds.
 *
 * @param ground colour of the cloth
 * @param check colour of the checks; the same as the ground for plain cloth
 * @param period width of a check and its gap, metres
 * @param folds how deep ironing folds and waves show, 0 … 1
 * @param seed of the waves
 */
public record Cloth(Rgb ground, Rgb check, double period, double folds, int seed) implements Finish {

    @Override
    public Surface at(Vec p, Vec n) {
        Noise noise = new Noise(seed);
        double edge = 0.03;
        double a = Step.band(0.25, 0.75, Step.fraction(p.x() / period), edge);
        double b = Step.band(0.25, 0.75, Step.fraction(p.z() / period), edge);
        double warp = noise.at(p.x() * 420, p.z() * 60);
        double weft = noise.at(p.x() * 60, p.z() * 420);
        Rgb colour = ground.mix(check, 0.5 * (a + b)).times(0.9 + 0.1 * warp + 0.1 * weft);
        double tx = wave(noise, p.x() + 0.01, p.z()) - wave(noise, p.x() - 0.01, p.z());
        double tz = wave(noise, p.x(), p.z() + 0.01) - wave(noise, p.x(), p.z() - 0.01);
        return Surface.matte(colour).tilted(new Vec(-tx * folds, 0, -tz * folds));
    }

    private static double wave(Noise noise, double x, double z) {
        return 1.6 * noise.clouds(x * 3.1, z * 4.3, 2);
    }
}
