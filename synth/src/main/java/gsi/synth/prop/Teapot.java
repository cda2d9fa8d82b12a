package gsi.synth.prop;

import gsi.synth.chance.Dice;
import gsi.synth.finish.Finish;
import gsi.synth.finish.Glaze;
import gsi.synth.finish.Rgb;
import gsi.synth.solid.Ellipsoid;
import gsi.synth.solid.Merged;
import gsi.synth.solid.Outline;
import gsi.synth.solid.Solid;
import gsi.synth.solid.Tube;

/** A round-bellied teapot, spout to one side. */
final class Teapot {

    private Teapot() {}

    static Prop make(Dice dice) {
        double side = dice.chance(0.5) ? 1 : -1;
        double r = dice.between(0.066, 0.076);
        double h = r * dice.between(1.45, 1.65);
        Solid belly = Outline.from(0)
                .to(r * 0.55, 0)
                .curve(r * 0.8, h * 0.1, r, h * 0.42, r * 0.86, h * 0.76, r * 0.52, h * 0.95)
                .to(r * 0.5, h)
                .close(h);
        Solid spout = Tube.of(
                        side * r * 0.7,
                        h * 0.32,
                        0,
                        r * 0.24,
                        side * r * 1.15,
                        h * 0.42,
                        0,
                        r * 0.19,
                        side * r * 1.42,
                        h * 0.72,
                        0,
                        r * 0.125,
                        side * r * 1.72,
                        h * 0.94,
                        0,
                        r * 0.095)
                .smooth(5);
        Solid handle = Tube.of(
                        -side * r * 0.78,
                        h * 0.82,
                        0,
                        0.0065,
                        -side * r * 1.25,
                        h * 0.92,
                        0,
                        0.0065,
                        -side * r * 1.62,
                        h * 0.68,
                        0,
                        0.007,
                        -side * r * 1.45,
                        h * 0.36,
                        0,
                        0.0065,
                        -side * r * 0.9,
                        h * 0.24,
                        0,
                        0.0065)
                .smooth(5);
        Solid lid = Outline.from(h - 0.002)
                .to(r * 0.56, h - 0.002)
                .curve(r * 0.57, h + 0.003, r * 0.4, h + r * 0.14, r * 0.12, h + r * 0.22)
                .close(h + r * 0.23);
        Solid knob = Ellipsoid.ball(r * 0.15).at(0, h + r * 0.34, 0);
        Rgb body = dice.pick(Palette.CHALK, Palette.SAGE, Palette.SKY, Palette.TEAL, Palette.MUSTARD, Palette.BRICK);
        Rgb band = dice.pick(Palette.NAVY, Palette.CREAM, Palette.BRICK);
        Finish glaze = Glaze.banded(body, band, h * 0.5, h * 0.58, dice.seed());
        Finish plain = Glaze.plain(body, dice.seed());
        Finish top = Glaze.plain(band, dice.seed());
        return Prop.named("teapot")
                .with(new Merged(belly, spout, 0.02), glaze)
                .with(handle, plain)
                .with(lid, plain)
                .with(knob, top)
                .turning();
    }
}
