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
import gsi.synth.solid.Vec;

/** A twin-bell alarm clock, facing the front. */
final class Clock {

    private Clock() {}

    static Prop make(Dice dice) {
        double r = dice.between(0.048, 0.055);
        double depth = 0.022;
        double y = r + 0.014;
        Solid drum = Outline.from(-depth)
                .curve(r * 0.6, -depth, r * 0.96, -depth * 0.6, r, -depth * 0.2)
                .to(r, depth * 0.75)
                .curve(r * 0.98, depth, r * 0.92, depth)
                .to(r * 0.88, depth * 0.78)
                .close(depth * 0.78);
        Vec side = new Vec(1, 0, 0);
        Rgb paint = dice.pick(Palette.TEAL, Palette.BRICK, Palette.MUSTARD, Palette.SKY, Palette.CHARCOAL);
        double minute = dice.between(0, 2 * StrictMath.PI);
        double hour = dice.between(0, 2 * StrictMath.PI);
        Finish body = (p, n) -> {
            if (n.z() < 0.9 || p.z() < 0) {
                return Surface.coated(paint, 0.05, 0.12);
            }
            return Surface.coated(dial(p.x() / r, (p.y() - y) / r, hour, minute), 0.04, 0.25);
        };
        Finish brass = Finish.plain(Surface.metal(Palette.BRASS, 0.15));
        Solid bell = new Ellipsoid(0.021, 0.014, 0.021);
        return Prop.named("alarm clock")
                .with(drum.turned(side, StrictMath.PI / 2).at(0, y, 0), body)
                .with(bell.turned(new Vec(0, 0, 1), 0.55).at(-r * 0.58, y + r * 0.98, 0), brass)
                .with(bell.turned(new Vec(0, 0, 1), -0.55).at(r * 0.58, y + r * 0.98, 0), brass)
                .with(Tube.of(0, y + r * 0.9, 0, 0.002, 0, y + r * 1.2, 0, 0.002, 0, y + r * 1.25, 0, 0.005), brass)
                .with(Tube.of(-r * 0.5, y - r * 0.7, 0, 0.004, -r * 0.72, 0.005, 0, 0.005), brass)
                .with(Tube.of(r * 0.5, y - r * 0.7, 0, 0.004, r * 0.72, 0.005, 0, 0.005), brass)
                .turning();
    }

    /** The dial's colour; x and y in radii from its middle. */
    private static Rgb dial(double x, double y, double hour, double minute) {
        double d = Math.sqrt(x * x + y * y);
        double around = StrictMath.atan2(x, y) / (2 * StrictMath.PI) * 12;
        double hourMark = Step.band(0.68, 0.8, d, 0.02)
                * (1 - Step.smooth(0.1, 0.16, Math.abs(Step.fraction(around + 0.5) - 0.5)));
        double rim = Step.smooth(0.84, 0.86, d);
        double hands = Math.max(hand(x, y, hour, 0.42, 0.045), hand(x, y, minute, 0.62, 0.03));
        double pin = 1 - Step.smooth(0.06, 0.075, d);
        return Palette.CREAM
                .mix(Palette.INK, Math.max(Math.max(hourMark, hands), pin))
                .mix(Palette.BRASS, rim);
    }

    private static double hand(double x, double y, double angle, double length, double half) {
        double s = StrictMath.sin(angle);
        double c = StrictMath.cos(angle);
        double along = x * s + y * c;
        double across = Math.abs(x * c - y * s);
        return Step.band(-0.08, length, along, 0.02) * (1 - Step.smooth(half * 0.8, half, across));
    }
}
