package gsi.synth.prop;

import gsi.synth.chance.Dice;
import gsi.synth.finish.Finish;
import gsi.synth.finish.Rgb;
import gsi.synth.finish.Surface;
import gsi.synth.solid.Ellipsoid;
import gsi.synth.solid.Merged;
import gsi.synth.solid.Solid;
import gsi.synth.solid.Vec;

/** A rubber duck that looks to the left and a little to the front. */
final class Duck {

    private Duck() {}

    static Prop make(Dice dice) {
        double s = dice.between(0.9, 1.1);
        Solid body = new Ellipsoid(0.05 * s, 0.032 * s, 0.037 * s).at(0, 0.03 * s, 0);
        Solid tail = new Ellipsoid(0.02 * s, 0.012 * s, 0.018 * s)
                .turned(new Vec(0, 0, 1), 0.8)
                .at(0.046 * s, 0.048 * s, 0);
        Solid head = Ellipsoid.ball(0.027 * s).at(-0.03 * s, 0.079 * s, 0);
        Solid all = new Merged(new Merged(body, tail, 0.018 * s), head, 0.014 * s);
        Solid wing = new Ellipsoid(0.026 * s, 0.016 * s, 0.008 * s).turned(new Vec(0, 0, 1), 0.25);
        Solid bill = new Ellipsoid(0.016 * s, 0.0055 * s, 0.012 * s).at(-0.058 * s, 0.074 * s, 0);
        Finish yellow = Finish.plain(Surface.coated(dice.pick(Rgb.hex(0xf3c32c), Rgb.hex(0xf0d04a)), 0.045, 0.18)
                .soft(0.25));
        Finish orange =
                Finish.plain(Surface.coated(Rgb.hex(0xe2711d), 0.045, 0.2).soft(0.2));
        Finish eye = Finish.plain(Surface.coated(Palette.INK, 0.05, 0.05));
        return Prop.named("rubber duck")
                .with(all, yellow)
                .with(wing.at(0.012 * s, 0.036 * s, 0.034 * s), yellow)
                .with(wing.at(0.012 * s, 0.036 * s, -0.034 * s), yellow)
                .with(bill, orange)
                .with(Ellipsoid.ball(0.0042 * s).at(-0.047 * s, 0.087 * s, 0.0165 * s), eye)
                .with(Ellipsoid.ball(0.0042 * s).at(-0.047 * s, 0.087 * s, -0.0165 * s), eye)
                .turning();
    }
}
