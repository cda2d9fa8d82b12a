package gsi.synth.finish;

import gsi.synth.chance.Noise;
import gsi.synth.solid.Vec;

/**
 * A painted, hand-trowelled wall, over x and y.
 *
 * @param paint colour
 * @param rough how much the trowel shows, 0 … 1
 * @param seed of the trowel
 */
public record Plaster(Rgb paint, double rough, int seed) implements Finish {

    @Override
    public Surface at(Vec p, Vec n) {
        Noise noise = new Noise(seed);
        double broad = noise.clouds(p.x() * 2.3, p.y() * 3.1, 4) - 0.5;
        double tx = trowel(noise, p.x() + 0.004, p.y()) - trowel(noise, p.x() - 0.004, p.y());
        double ty = trowel(noise, p.x(), p.y() + 0.004) - trowel(noise, p.x(), p.y() - 0.004);
        Rgb colour = paint.times(1 + 0.22 * rough * broad);
        return Surface.matte(colour).tilted(new Vec(-tx * rough, -ty * rough, 0));
    }

    private static double trowel(Noise noise, double x, double y) {
        return 0.9 * noise.clouds(x * 9, y * 14, 3);
    }
}
