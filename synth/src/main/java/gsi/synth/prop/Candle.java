package gsi.synth.prop;

import gsi.synth.chance.Dice;
import gsi.synth.finish.Finish;
import gsi.synth.finish.Rgb;
import gsi.synth.finish.Step;
import gsi.synth.finish.Surface;
import gsi.synth.solid.Ellipsoid;
import gsi.synth.solid.Outline;
import gsi.synth.solid.Solid;
import gsi.synth.solid.Tube;

/** A burning candle in a brass holder with a finger ring. */
final class Candle {

    private Candle() {}

    static Prop make(Dice dice) {
        double r = dice.between(0.019, 0.023);
        double h = dice.between(0.12, 0.16);
        double dish = 0.052;
        Solid wax = Outline.from(0.01)
                .to(r, 0.01)
                .to(r, h - 0.004)
                .curve(r - 0.002, h, r * 0.7, h - 0.002)
                .curve(r * 0.4, h - 0.006)
                .close(h - 0.007);
        Solid holder = Outline.from(0)
                .to(dish * 0.8, 0)
                .curve(dish * 0.95, 0.005, dish, 0.014)
                .to(dish - 0.002, 0.0145)
                .curve(dish * 0.9, 0.007, dish * 0.7, 0.005)
                .to(r + 0.005, 0.005)
                .to(r + 0.004, 0.026)
                .close(0.026);
        Solid ring = Tube.of(
                        dish - 0.004,
                        0.011,
                        -0.004,
                        0.002,
                        dish + 0.012,
                        0.016,
                        -0.006,
                        0.002,
                        dish + 0.021,
                        0.02,
                        0.004,
                        0.002,
                        dish + 0.012,
                        0.018,
                        0.014,
                        0.002,
                        dish - 0.004,
                        0.011,
                        0.008,
                        0.002)
                .smooth(4);
        Rgb colour = dice.pick(Palette.CREAM, Rgb.hex(0xe9d9b0), Palette.BRICK, Palette.SAGE);
        Finish body = (p, n) -> {
            double warm = Step.smooth(h - 0.045, h, p.y());
            return Surface.coated(colour, 0.03, 0.35)
                    .soft(0.6)
                    .glowing(colour.times(new Rgb(0.5, 0.27, 0.1)).times(0.7 * warm));
        };
        Finish flame = (p, n) -> {
            double up = (p.y() - h) / 0.03;
            Rgb light = new Rgb(3.4, 2.3, 1.0).mix(new Rgb(2.6, 1.1, 0.25), Step.smooth(0.3, 1.0, up));
            return Surface.matte(Rgb.BLACK).glowing(light);
        };
        Finish brass = Finish.plain(Surface.metal(Palette.BRASS, 0.2));
        return Prop.named("candle")
                .with(wax, body)
                .with(holder, brass)
                .with(ring, brass)
                .with(
                        Tube.of(0, h - 0.01, 0, 0.0009, 0.001, h + 0.006, 0, 0.0009),
                        Finish.plain(Surface.matte(Palette.INK)))
                .with(new Ellipsoid(0.0055, 0.0155, 0.0055).at(0.001, h + 0.018, 0), flame)
                .turning();
    }
}
