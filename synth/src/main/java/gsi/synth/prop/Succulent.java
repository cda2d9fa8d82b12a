package gsi.synth.prop;

import gsi.synth.chance.Dice;
import gsi.synth.finish.Finish;
import gsi.synth.finish.Rgb;
import gsi.synth.finish.Step;
import gsi.synth.finish.Surface;
import gsi.synth.solid.Ellipsoid;
import gsi.synth.solid.Solid;
import gsi.synth.solid.Vec;

/** A rosette of fleshy leaves in a pot. */
final class Succulent {

    private static final double GOLDEN_ANGLE = 2.399963;

    private Succulent() {}

    static Prop make(Dice dice) {
        double r = dice.between(0.048, 0.056);
        double h = r * 1.25;
        Rgb green = dice.pick(Rgb.hex(0x7d9b76), Rgb.hex(0x5f8f6a), Rgb.hex(0x8aa06a));
        Rgb edge = dice.pick(Rgb.hex(0xb56a6a), Rgb.hex(0xc9a25a), Rgb.hex(0x9c6f93));
        Prop.Builder out = Pot.terracotta(Prop.named("potted plant"), r, h, dice);
        int leaves = 20;
        for (int i = 0; i < leaves; i++) {
            double t = (i + 0.5) / leaves;
            double length = r * (0.2 + 0.34 * t);
            double rise = 1.25 - 1.05 * t;
            double reach = length * 0.9 + r * 0.05;
            Solid leaf = new Ellipsoid(length * 0.42, length * 0.2, length)
                    .turned(new Vec(1, 0, 0), -rise)
                    .at(0, reach * StrictMath.sin(rise) + (1 - t) * r * 0.16, reach * StrictMath.cos(rise))
                    .turned(Vec.UP, i * GOLDEN_ANGLE);
            Rgb own = green.times(dice.between(0.9, 1.1));
            Finish skin = (p, n) -> {
                double tip = Math.sqrt(p.x() * p.x() + p.z() * p.z()) / (reach + length);
                return Surface.coated(own.mix(edge, Step.smooth(0.6, 1.0, tip)), 0.03, 0.4)
                        .soft(0.35);
            };
            out.with(leaf.at(0, h * 0.95, 0), skin);
        }
        return out.turning();
    }
}
