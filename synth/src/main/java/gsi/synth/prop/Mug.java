package gsi.synth.prop;

import gsi.synth.chance.Dice;
import gsi.synth.finish.Finish;
import gsi.synth.finish.Glaze;
import gsi.synth.finish.Rgb;
import gsi.synth.finish.Surface;
import gsi.synth.solid.Outline;
import gsi.synth.solid.Solid;
import gsi.synth.solid.Tube;

/** A mug of coffee with its handle to one side. */
final class Mug {

    private static final Finish COFFEE = Finish.plain(Surface.coated(Rgb.hex(0x3a2113), 0.04, 0.05));

    private Mug() {}

    static Prop make(Dice dice) {
        double side = dice.chance(0.5) ? 1 : -1;
        double r = dice.between(0.04, 0.047);
        double h = dice.between(0.092, 0.112);
        double wall = 0.004;
        Solid cup = Outline.from(0)
                .to(r * 0.8, 0)
                .curve(r * 0.94, 0.006, r, 0.024, r, h * 0.6, r * 1.0, h - 0.003)
                .curve(r - wall / 2, h, r - wall, h - 0.003)
                .curve(r - wall, h * 0.5, r - wall - 0.002, 0.016, r * 0.6, 0.009)
                .close(0.008);
        Solid handle = Tube.of(
                        side * (r - 0.003),
                        h * 0.8,
                        0,
                        0.006,
                        side * (r + 0.018),
                        h * 0.82,
                        0,
                        0.006,
                        side * (r + 0.033),
                        h * 0.62,
                        0,
                        0.0058,
                        side * (r + 0.027),
                        h * 0.38,
                        0,
                        0.0058,
                        side * (r - 0.003),
                        h * 0.22,
                        0,
                        0.0065)
                .smooth(5);
        Solid coffee = Outline.from(0.02)
                .to(r - wall - 0.0005, 0.02)
                .to(r - wall - 0.0005, h * 0.84)
                .close(h * 0.84);
        Rgb body = dice.pick(Palette.CREAM, Palette.SAGE, Palette.SKY, Palette.TERRACOTTA, Palette.CHALK, Palette.ROSE);
        Rgb second = dice.pick(Palette.TEAL, Palette.NAVY, Palette.BRICK, Palette.CHARCOAL, Palette.MUSTARD);
        Finish glaze = dice.chance(0.5)
                ? Glaze.dipped(body, second, h * dice.between(0.45, 0.7), dice.seed())
                : Glaze.banded(body, second, h * 0.3, h * dice.between(0.4, 0.6), dice.seed());
        return Prop.named("mug")
                .with(cup, glaze)
                .with(handle, glaze)
                .with(coffee, COFFEE)
                .turning();
    }
}
