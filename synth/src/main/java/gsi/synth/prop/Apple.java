package gsi.synth.prop;

import gsi.synth.chance.Dice;
import gsi.synth.chance.Noise;
import gsi.synth.finish.Finish;
import gsi.synth.finish.Rgb;
import gsi.synth.finish.Step;
import gsi.synth.finish.Surface;
import gsi.synth.solid.Ellipsoid;
import gsi.synth.solid.Outline;
import gsi.synth.solid.Solid;
import gsi.synth.solid.Tube;
import gsi.synth.solid.Vec;

/** An apple with a stem and a leaf. */
final class Apple {

    private Apple() {}

    static Prop make(Dice dice) {
        double r = dice.between(0.038, 0.043);
        Solid flesh = Outline.from(0.006)
                .curve(r * 0.2, 0.003, r * 0.42, 0, r * 0.78, r * 0.3, r, r * 0.98, r * 0.84, r * 1.52)
                .curve(r * 0.5, r * 1.74, r * 0.2, r * 1.66)
                .curve(r * 0.06, r * 1.5)
                .close(r * 1.48);
        Rgb ripe = dice.pick(Rgb.hex(0xa81c1c), Rgb.hex(0xc2352a), Rgb.hex(0x7fa02c));
        Rgb ground = dice.pick(Rgb.hex(0xd9b84a), Rgb.hex(0xa9b545));
        Noise noise = new Noise(dice.seed());
        Finish skin = (p, n) -> {
            double angle = p.z() == 0 && p.x() == 0 ? 0 : StrictMath.atan2(p.x(), p.z());
            double streak = noise.clouds(angle * 9, p.y() * 22, 2);
            double patch = noise.clouds(p.x() * 22, p.y() * 22, p.z() * 22, 2);
            double top = Step.smooth(r * 1.25, r * 1.6, p.y());
            Rgb c = ripe.mix(ground, Step.smooth(0.5, 0.85, 0.6 * streak + 0.5 * patch - 0.05 + 0.3 * top));
            double freckle = Step.smooth(0.8, 0.9, noise.at(p.x() * 300, p.y() * 300, p.z() * 300));
            return Surface.coated(c.mix(ground, 0.3 * freckle), 0.045, 0.16).soft(0.1);
        };
        Finish bark = Finish.plain(Surface.matte(Rgb.hex(0x4a3520)));
        Finish leaf = Finish.plain(Surface.coated(Palette.LEAF, 0.03, 0.35).soft(0.3));
        Solid blade = new Ellipsoid(0.0018, 0.017, 0.0075).turned(new Vec(0, 0, 1), -1.0);
        return Prop.named("apple")
                .with(flesh, skin)
                .with(Tube.of(0, r * 1.46, 0, 0.0013, 0.003, r * 1.85, 0, 0.0013, 0.008, r * 2.06, 0, 0.0019), bark)
                .with(blade.at(0.019, r * 1.98, 0.004), leaf)
                .round();
    }
}
