package gsi.synth.prop;

import gsi.synth.chance.Dice;
import gsi.synth.chance.Noise;
import gsi.synth.finish.Finish;
import gsi.synth.finish.Rgb;
import gsi.synth.finish.Surface;
import gsi.synth.solid.Ellipsoid;
import gsi.synth.solid.Vec;

/** An orange with pitted peel. */
final class Orange {

    private Orange() {}

    static Prop make(Dice dice) {
        double r = dice.between(0.036, 0.042);
        Rgb peel = Rgb.hex(0xe8842a).times(dice.between(0.92, 1.08));
        Noise noise = new Noise(dice.seed());
        Finish skin = (p, n) -> {
            double f = 330;
            double e = 0.25;
            double c = noise.at(p.x() * f, p.y() * f, p.z() * f);
            Vec tilt = new Vec(
                            noise.at(p.x() * f + e, p.y() * f, p.z() * f) - c,
                            noise.at(p.x() * f, p.y() * f + e, p.z() * f) - c,
                            noise.at(p.x() * f, p.y() * f, p.z() * f + e) - c)
                    .times(0.8);
            double tone = noise.clouds(p.x() * 25, p.y() * 25, p.z() * 25, 2) - 0.5;
            return Surface.coated(peel.times(1 + 0.2 * tone - 0.12 * (1 - c)), 0.04, 0.3)
                    .soft(0.2)
                    .tilted(tilt);
        };
        Finish button = Finish.plain(Surface.matte(Palette.MOSS));
        return Prop.named("orange")
                .with(new Ellipsoid(r, r * 0.95, r).at(0, r * 0.95, 0), skin)
                .with(new Ellipsoid(0.0045, 0.002, 0.0045).at(0.001, r * 1.9, 0.001), button)
                .round();
    }
}
