package gsi.synth.prop;

import gsi.synth.chance.Dice;
import gsi.synth.finish.Finish;
import gsi.synth.finish.Glaze;
import gsi.synth.finish.Rgb;
import gsi.synth.finish.Surface;
import gsi.synth.solid.Ellipsoid;
import gsi.synth.solid.Outline;
import gsi.synth.solid.Solid;
import gsi.synth.solid.Tube;
import gsi.synth.solid.Vec;

/** A vase with tulips. */
final class Vase {

    private Vase() {}

    static Prop make(Dice dice) {
        double r = dice.between(0.045, 0.054);
        double h = dice.between(0.15, 0.18);
        Solid vase = Outline.from(0)
                .to(r * 0.6, 0)
                .curve(r * 0.8, h * 0.08, r, h * 0.36, r * 0.62, h * 0.74, r * 0.46, h * 0.88, r * 0.58, h - 0.002)
                .curve(r * 0.55, h, r * 0.5, h - 0.002)
                .curve(r * 0.38, h * 0.88, r * 0.3, h * 0.8)
                .close(h * 0.8);
        Rgb body = dice.pick(Palette.CHALK, Palette.NAVY, Palette.TEAL, Palette.SKY, Palette.TERRACOTTA);
        Rgb second = dice.pick(Palette.CREAM, Palette.MUSTARD, Palette.SAGE);
        Prop.Builder out = Prop.named("vase").with(vase, Glaze.dipped(body, second, h * 0.8, dice.seed()));
        Rgb flower = dice.pick(
                Rgb.hex(0xd8432e), Rgb.hex(0xe9a92c), Rgb.hex(0xd76a8e), Rgb.hex(0xf0e2d8), Rgb.hex(0x8a4fa0));
        int stems = 4 + dice.below(2);
        double turn = dice.between(0, 6);
        for (int i = 0; i < stems; i++) {
            double a = turn + 2 * StrictMath.PI * i / stems;
            double lean = i == 0 ? 0.012 : dice.between(0.045, 0.075);
            double top = h + (i == 0 ? 0.115 : dice.between(0.06, 0.1));
            tulip(out, dice, new Vec(lean * StrictMath.cos(a), top, lean * StrictMath.sin(a)), h, flower);
        }
        return out.turning();
    }

    private static void tulip(Prop.Builder out, Dice dice, Vec top, double rim, Rgb colour) {
        Rgb green = Palette.LEAF.times(dice.between(0.8, 1.1));
        Finish leaf = Finish.plain(Surface.coated(green, 0.03, 0.4).soft(0.4));
        Tube stem = Tube.of(
                        top.x() * 0.15,
                        rim * 0.8,
                        top.z() * 0.15,
                        0.0026,
                        top.x() * 0.3,
                        rim + 0.01,
                        top.z() * 0.3,
                        0.0026,
                        top.x() * 0.75,
                        (rim + top.y()) / 2 + 0.012,
                        top.z() * 0.75,
                        0.0024,
                        top.x(),
                        top.y(),
                        top.z(),
                        0.0026)
                .smooth(3);
        Rgb tone = colour.times(dice.between(0.8, 1.15));
        Finish petal = (p, n) -> {
            double up = (p.y() - top.y()) / 0.034;
            return Surface.coated(tone.mix(Palette.MOSS, 0.5 - up * 1.6).times(0.8 + 0.3 * up), 0.03, 0.45)
                    .soft(0.45);
        };
        out.with(stem, leaf);
        for (int i = 0; i < 3; i++) {
            Solid one = new Ellipsoid(0.0105, 0.0205, 0.008)
                    .turned(new Vec(1, 0, 0), 0.16)
                    .at(0, 0.019, 0.0065)
                    .turned(Vec.UP, 2.094 * i + top.x() * 90);
            out.with(one.at(top.x(), top.y(), top.z()), petal);
        }
        Vec side = new Vec(top.x(), 0, top.z()).unit();
        Solid blade = new Ellipsoid(0.011, 0.05, 0.0022).turned(new Vec(1, 0, 0), 0.5);
        out.with(
                blade.turned(Vec.UP, StrictMath.atan2(side.x(), side.z()) + 0.5)
                        .at(top.x() * 0.55 + side.x() * 0.012, rim + 0.026, top.z() * 0.55 + side.z() * 0.012),
                leaf);
    }
}
