package gsi.synth.finish;

import gsi.synth.chance.Noise;
import gsi.synth.solid.Vec;

/**
 * Polished stone with veins.
 *
 * @param ground the stone
 * @param vein the veins
 * @param seed of the slab
 */
public record Marble(Rgb ground, Rgb vein, int seed) implements Finish {

    @Override
    public Surface at(Vec p, Vec n) {
        Noise noise = new Noise(seed);
        double wx = noise.clouds(p.x() * 2.2, p.z() * 2.2, 4);
        double wz = noise.clouds(p.x() * 2.2 + 31, p.z() * 2.2 - 12, 4);
        double broad = noise.clouds(p.x() * 1.6 + 2.6 * wx, p.z() * 2.4 + 2.6 * wz, 4);
        double thin = noise.clouds(p.x() * 3.4 + 3.1 * wz, p.z() * 2.7 - 2.4 * wx, 3);
        double a = Math.max(0, 1 - 9 * Math.abs(broad - 0.5));
        double b = Math.max(0, 1 - 26 * Math.abs(thin - 0.52));
        double cloud = noise.clouds(p.x() * 5, p.z() * 5, 3) - 0.5;
        Rgb colour = ground.times(1 + 0.14 * cloud).mix(vein, 0.45 * a * a + 0.5 * b * Step.smooth(0.35, 0.7, wx));
        return Surface.coated(colour, 0.05, 0.08);
    }
}
