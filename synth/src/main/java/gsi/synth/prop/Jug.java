package gsi.synth.prop;

import gsi.synth.chance.Dice;
import gsi.synth.finish.Finish;
import gsi.synth.finish.Glaze;
import gsi.synth.finish.Rgb;
import gsi.synth.finish.Surface;
import gsi.synth.solid.Carved;
import gsi.synth.solid.Ellipsoid;
import gsi.synth.solid.Merged;
import gsi.synth.solid.Outline;
import gsi.synth.solid.Solid;
import gsi.synth.solid.Tube;

/** A milk jug, lip to one side, handle to the other. */
final class Jug {

    private Jug() {}

    static Prop make(Dice dice) {
        double side = dice.chance(0.5) ? 1 : -1;
        double r = dice.between(0.048, 0.056);
        double h = dice.between(0.15, 0.18);
        Solid outer = Outline.from(0)
                .to(r * 0.7, 0)
                .curve(r * 0.86, h * 0.05, r, h * 0.3, r * 0.8, h * 0.62, r * 0.68, h * 0.78, r * 0.76, h)
                .close(h);
        Solid inner = Outline.from(h * 0.3)
                .to(r * 0.8, h * 0.3)
                .curve(r * 0.68, h * 0.64, r * 0.6, h * 0.8, r * 0.7, h * 1.02)
                .close(h * 1.02);
        Solid lip = Tube.of(-side * r * 0.6, h * 0.8, 0, r * 0.16, -side * r * 1.0, h * 0.93, 0, r * 0.1);
        Solid groove = Tube.of(-side * r * 0.3, h * 0.92, 0, r * 0.26, -side * r * 1.02, h * 1.0, 0, r * 0.13);
        Solid handle = Tube.of(
                        side * r * 0.7,
                        h * 0.9,
                        0,
                        0.0065,
                        side * r * 1.2,
                        h * 0.95,
                        0,
                        0.0065,
                        side * r * 1.6,
                        h * 0.72,
                        0,
                        0.007,
                        side * r * 1.42,
                        h * 0.42,
                        0,
                        0.0065,
                        side * r * 0.92,
                        h * 0.28,
                        0,
                        0.007)
                .smooth(5);
        Rgb body = dice.pick(Palette.CHALK, Palette.CREAM, Palette.SKY, Palette.SAGE);
        Rgb band = dice.pick(Palette.NAVY, Palette.TEAL, Palette.BRICK);
        Finish glaze = Glaze.banded(body, band, h * 0.12, h * 0.2, dice.seed());
        Solid milk = new Ellipsoid(r * 0.69, 0.001, r * 0.69).at(0, h * 0.7, 0);
        return Prop.named("milk jug")
                .with(new Carved(new Carved(new Merged(outer, lip, 0.015), inner), groove), glaze)
                .with(handle, Glaze.plain(body, dice.seed()))
                .with(milk, Finish.plain(Surface.coated(Rgb.hex(0xf4efe4), 0.03, 0.1)))
                .turning();
    }
}
