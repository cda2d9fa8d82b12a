package gsi.synth.prop;

import gsi.synth.chance.Dice;
import gsi.synth.chance.Noise;
import gsi.synth.finish.Finish;
import gsi.synth.finish.Label;
import gsi.synth.finish.Rgb;
import gsi.synth.finish.Step;
import gsi.synth.finish.Surface;
import gsi.synth.solid.Outline;
import gsi.synth.solid.Solid;
import gsi.synth.solid.Vec;

/** A jar of honey or jam under a checked cloth tied with string. */
final class HoneyJar {

    private HoneyJar() {}

    static Prop make(Dice dice) {
        double r = dice.between(0.038, 0.044);
        double h = dice.between(0.095, 0.115);
        Solid glass = Outline.from(0.003)
                .to(r * 0.8, 0)
                .curve(r * 0.96, 0.003, r, 0.012)
                .to(r, h * 0.7)
                .curve(r * 0.97, h * 0.78, r * 0.84, h * 0.84)
                .to(r * 0.82, h * 0.9)
                .close(h * 0.9);
        Solid lid = Outline.from(h * 0.84)
                .to(r * 1.06, h * 0.76)
                .curve(r * 1.0, h * 0.82, r * 0.9, h * 0.87, r * 0.9, h * 0.93)
                .curve(r * 0.88, h * 0.99, r * 0.6, h)
                .close(h);
        Rgb inside = dice.pick(Rgb.hex(0xc77a16), Rgb.hex(0x7a1626), Rgb.hex(0xd9930f));
        Finish sweet = (p, n) -> Surface.coated(inside.times(0.65 + 0.5 * p.y() / h), 0.05, 0.04)
                .soft(0.5)
                .glowing(inside.times(0.12));
        Rgb check = dice.pick(Palette.BRICK, Palette.NAVY, Palette.LEAF);
        Noise noise = new Noise(dice.seed());
        Finish cloth = (p, n) -> {
            double angle = StrictMath.atan2(p.x(), p.z());
            double string = Step.band(h * 0.858, h * 0.884, p.y(), 0.001);
            double a = Step.band(0.25, 0.75, Step.fraction(p.x() / 0.014), 0.06);
            double b = Step.band(0.25, 0.75, Step.fraction((p.z() + p.y()) / 0.014), 0.06);
            Rgb c = Palette.CREAM.mix(check, 0.5 * (a + b)).mix(Palette.KRAFT, string);
            double fold = p.y() < h * 0.86 ? Step.triangle(angle * 3.5) - 0.5 : 0;
            double weave = noise.at(p.x() * 500, p.y() * 500, p.z() * 500);
            return Surface.matte(c.times(0.85 + 0.2 * weave + 0.25 * fold)).tilted(new Vec(0.4 * fold, 0, 0.4 * fold));
        };
        return Prop.named("jam jar")
                .with(
                        glass,
                        new Label(
                                sweet,
                                Palette.CREAM,
                                Palette.INK,
                                check,
                                h * 0.16,
                                h * 0.62,
                                r,
                                dice.between(0.9, 1.2)))
                .with(lid, cloth)
                .turning();
    }
}
