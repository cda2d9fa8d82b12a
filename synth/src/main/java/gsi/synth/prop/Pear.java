package gsi.synth.prop;

import gsi.synth.chance.Dice;
import gsi.synth.chance.Noise;
import gsi.synth.finish.Finish;
import gsi.synth.finish.Rgb;
import gsi.synth.finish.Step;
import gsi.synth.finish.Surface;
import gsi.synth.solid.Outline;
import gsi.synth.solid.Solid;
import gsi.synth.solid.Tube;

/** A pear, blushed on one side. */
final class Pear {

    private Pear() {}

    static Prop make(Dice dice) {
        double r = dice.between(0.037, 0.042);
        Solid flesh = Outline.from(0.004)
                .curve(r * 0.4, 0, r * 0.86, r * 0.32, r, r * 0.9, r * 0.72, r * 1.66, r * 0.42, r * 2.25)
                .curve(r * 0.3, r * 2.48, r * 0.1, r * 2.55)
                .close(r * 2.53);
        Noise noise = new Noise(dice.seed());
        Rgb green = Rgb.hex(0xb9b04a);
        Rgb blush = Rgb.hex(0xc07a3a);
        Finish skin = (p, n) -> {
            double side = 0.5 + 0.5 * (p.x() - p.z()) / r;
            double patch = noise.clouds(p.x() * 26, p.y() * 26, p.z() * 26, 3);
            double dot = Step.smooth(0.78, 0.88, noise.at(p.x() * 340, p.y() * 340, p.z() * 340));
            Rgb c = green.mix(blush, Step.smooth(0.5, 1.3, side * 0.7 + patch));
            return Surface.coated(c.mix(Palette.WALNUT, 0.35 * dot), 0.035, 0.35)
                    .soft(0.15);
        };
        return Prop.named("pear")
                .with(flesh, skin)
                .with(
                        Tube.of(0, r * 2.5, 0, 0.0016, 0.002, r * 2.75, 0, 0.0015, 0.009, r * 3.05, 0.002, 0.0024),
                        Finish.plain(Surface.matte(Rgb.hex(0x503a22))))
                .round();
    }
}
