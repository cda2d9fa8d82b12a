package gsi.synth.prop;

import gsi.synth.chance.Dice;
import gsi.synth.chance.Noise;
import gsi.synth.finish.Finish;
import gsi.synth.finish.Rgb;
import gsi.synth.finish.Step;
import gsi.synth.finish.Surface;
import gsi.synth.solid.Outline;
import gsi.synth.solid.Solid;

/** Flower pots with soil in them. */
final class Pot {

    private Pot() {}

    /** Adds a tapered terracotta pot with a rolled rim, radius r at the rim, height h, filled with soil. */
    static Prop.Builder terracotta(Prop.Builder prop, double r, double h, Dice dice) {
        Solid pot = Outline.from(0)
                .to(r * 0.66, 0)
                .curve(r * 0.7, 0.004, r * 0.88, h * 0.72)
                .to(r * 0.98, h * 0.73)
                .curve(r, h * 0.75, r, h * 0.98, r * 0.97, h)
                .to(r * 0.9, h)
                .to(r * 0.84, h * 0.86)
                .close(h * 0.86);
        Noise noise = new Noise(dice.seed());
        Rgb clay = dice.pick(Palette.TERRACOTTA, Rgb.hex(0xc98a64), Palette.CHALK, Palette.SAGE);
        Finish fired = (p, n) -> {
            double bloom = noise.clouds(p.x() * 18, p.y() * 18, p.z() * 18, 3);
            double lime = Step.smooth(0.55, 0.8, bloom) * (1 - Step.smooth(0, h * 0.6, p.y()));
            Rgb c = clay.times(0.85 + 0.3 * bloom).mix(Palette.CREAM, 0.35 * lime);
            return Surface.coated(c, 0.02, 0.7);
        };
        Finish soil = (p, n) ->
                Surface.matte(Rgb.hex(0x3b2a1e).times(0.5 + noise.clouds(p.x() * 160, p.y() * 160, p.z() * 160, 2)));
        Solid earth = Outline.from(h * 0.5)
                .to(r * 0.84, h * 0.5)
                .to(r * 0.86, h * 0.9)
                .close(h * 0.93);
        return prop.with(pot, fired).with(earth, soil);
    }
}
