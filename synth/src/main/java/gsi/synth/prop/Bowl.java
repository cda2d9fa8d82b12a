package gsi.synth.prop;

import gsi.synth.chance.Dice;
import gsi.synth.finish.Finish;
import gsi.synth.finish.Glaze;
import gsi.synth.finish.Rgb;
import gsi.synth.finish.Surface;
import gsi.synth.solid.Ellipsoid;
import gsi.synth.solid.Outline;
import gsi.synth.solid.Solid;

/** A glazed bowl of cherries, plums or eggs. */
final class Bowl {

    private Bowl() {}

    static Prop make(Dice dice) {
        double r = dice.between(0.075, 0.092);
        double h = r * dice.between(0.62, 0.74);
        Solid bowl = Outline.from(0.004)
                .to(r * 0.42, 0.004)
                .to(r * 0.44, 0)
                .to(r * 0.5, 0)
                .to(r * 0.5, 0.007)
                .curve(r * 0.78, h * 0.3, r * 0.95, h * 0.68, r, h - 0.002)
                .curve(r - 0.0025, h, r - 0.005, h - 0.002)
                .curve(r * 0.88, h * 0.66, r * 0.68, h * 0.3, r * 0.3, 0.014)
                .close(0.012);
        Rgb inside = dice.pick(Palette.CREAM, Palette.CHALK, Palette.SKY);
        Rgb outside = dice.pick(Palette.TEAL, Palette.NAVY, Palette.TERRACOTTA, Palette.SAGE, Palette.MUSTARD);
        Finish glaze = Glaze.dipped(outside, inside, h * 0.86, dice.seed());
        Finish lined = (p, n) -> n.x() * p.x() + n.z() * p.z() < 0 || p.y() < 0.001
                ? Glaze.plain(inside, 3).at(p, n)
                : glaze.at(p, n);
        Prop.Builder out = Prop.named("bowl").with(bowl, lined);
        boolean eggs = dice.chance(0.3);
        Rgb fruit = eggs ? Rgb.hex(0xe3bf9d) : dice.pick(Rgb.hex(0x7d1220), Rgb.hex(0x43204f), Rgb.hex(0xb3241c));
        double size = eggs ? 0.022 : dice.between(0.0135, 0.017);
        int ring = (int) Math.floor(StrictMath.PI / StrictMath.asin(Math.min(1, size * 1.04 / (r * 0.6))));
        double level = h * 0.62;
        for (int i = 0; i < ring; i++) {
            double a = 2 * StrictMath.PI * i / ring + dice.between(-0.06, 0.06);
            double d = r * 0.6;
            out.with(
                    berry(dice, size)
                            .at(d * StrictMath.sin(a), level + dice.between(-0.003, 0.003), d * StrictMath.cos(a)),
                    skin(fruit.times(dice.between(0.75, 1.25)), eggs));
        }
        out.with(berry(dice, size).at(0.004, level + size * 0.9, 0.002), skin(fruit, eggs));
        out.with(berry(dice, size).at(-size * 1.7, level + size * 0.3, size * 0.6), skin(fruit.times(0.85), eggs));
        out.with(berry(dice, size).at(size * 1.2, level + size * 0.2, size * 1.5), skin(fruit.times(1.15), eggs));
        out.with(berry(dice, size).at(size * 0.6, level + size * 0.1, -size * 1.8), skin(fruit, eggs));
        return out.round();
    }

    private static Solid berry(Dice dice, double size) {
        return new Ellipsoid(size, size * dice.between(0.9, 1.0), size * dice.between(0.95, 1.05));
    }

    private static Finish skin(Rgb colour, boolean egg) {
        return Finish.plain(egg ? Surface.coated(colour, 0.03, 0.5).soft(0.2) : Surface.coated(colour, 0.045, 0.12));
    }
}
