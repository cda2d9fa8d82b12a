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

/** A ribbed cactus with a flower, in a terracotta pot. */
final class Cactus {

    private Cactus() {}

    static Prop make(Dice dice) {
        double r = dice.between(0.05, 0.058);
        double h = r * 1.5;
        double body = r * 0.72;
        double tall = body * dice.between(1.7, 2.3);
        Solid plant = Outline.from(h - 0.02)
                .curve(body * 0.8, h - 0.01, body, h + tall * 0.4, body * 0.72, h + tall * 0.82)
                .curve(body * 0.4, h + tall * 0.98)
                .lobed(h + tall, 12, body * 0.16);
        Noise noise = new Noise(dice.seed());
        Rgb green = dice.pick(Rgb.hex(0x4f7a3c), Rgb.hex(0x3f6e52), Rgb.hex(0x68803f));
        Finish skin = (p, n) -> {
            double angle = StrictMath.atan2(p.x(), p.z()) / (2 * StrictMath.PI) * 12;
            double onRib = 1 - Math.abs(Step.fraction(angle + 0.5) - 0.5) * 2;
            double areole = Step.smooth(0.8, 0.9, onRib) * Step.band(0.0, 0.3, Step.fraction(p.y() / 0.011), 0.1);
            Rgb c = green.times(0.8 + 0.4 * noise.clouds(p.x() * 30, p.y() * 30, p.z() * 30, 2));
            return Surface.coated(c.mix(Palette.CREAM, 0.75 * areole), 0.03, 0.5)
                    .soft(0.25);
        };
        Finish petal = Finish.plain(Surface.matte(dice.pick(Rgb.hex(0xe0568a), Rgb.hex(0xe8b23c), Rgb.hex(0xe26a3c)))
                .soft(0.4));
        Prop.Builder out = Pot.terracotta(Prop.named("cactus"), r, h, dice).with(plant, skin);
        for (int i = 0; i < 6; i++) {
            Solid one = new Ellipsoid(0.0045, 0.002, 0.011)
                    .turned(new gsi.synth.solid.Vec(1, 0, 0), -0.55)
                    .at(0, 0, 0.008)
                    .turned(gsi.synth.solid.Vec.UP, i * 1.0472);
            out.with(one.at(body * 0.2, h + tall + 0.001, body * 0.15), petal);
        }
        out.with(
                Ellipsoid.ball(0.004).at(body * 0.2, h + tall + 0.001, body * 0.15),
                Finish.plain(Surface.matte(Palette.MUSTARD)));
        return out.round();
    }
}
