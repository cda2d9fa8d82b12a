package gsi.synth.prop;

import gsi.synth.chance.Dice;
import gsi.synth.chance.Noise;
import gsi.synth.finish.Finish;
import gsi.synth.finish.Glaze;
import gsi.synth.finish.Rgb;
import gsi.synth.finish.Step;
import gsi.synth.finish.Surface;
import gsi.synth.solid.Outline;
import gsi.synth.solid.Solid;
import gsi.synth.solid.Tube;

/** A table lamp: ceramic foot, pleated shade, a pull cord to the right. */
final class Lamp {

    private Lamp() {}

    static Prop make(Dice dice) {
        double r = dice.between(0.046, 0.056);
        double h = dice.between(0.27, 0.31);
        double shadeAt = h * 0.56;
        Solid foot = Outline.from(0)
                .to(r * 0.72, 0)
                .to(r * 0.72, 0.006)
                .curve(r * 0.78, h * 0.06, r, h * 0.2, r * 0.7, h * 0.36, r * 0.22, h * 0.46, r * 0.17, h * 0.54)
                .to(r * 0.15, h * 0.8)
                .close(h * 0.8);
        double wide = r * 1.8;
        double narrow = r * 1.15;
        Solid shade = Outline.from(shadeAt + 0.02)
                .to(wide - 0.003, shadeAt + 0.02)
                .to(wide - 0.002, shadeAt)
                .to(wide, shadeAt)
                .to(narrow, h)
                .to(narrow - 0.002, h)
                .to(narrow - 0.004, h - 0.01)
                .close(h - 0.01);
        Solid cord = Tube.of(
                r * 0.9,
                shadeAt + 0.03,
                0,
                0.0008,
                r * 0.92,
                shadeAt - 0.03,
                0,
                0.0008,
                r * 0.92,
                shadeAt - 0.036,
                0,
                0.0032);
        Rgb paper = dice.pick(Rgb.hex(0xeadfc6), Rgb.hex(0xe4d3b8), Rgb.hex(0xdfe0d2));
        Noise noise = new Noise(dice.seed());
        Finish linen = (p, n) -> {
            double weave = noise.at(p.x() * 500, p.y() * 120, p.z() * 500) - 0.5;
            double hem = Step.band(shadeAt + 0.002, shadeAt + 0.008, p.y(), 0.001)
                    + Step.band(h - 0.008, h - 0.002, p.y(), 0.001);
            double v = (p.y() - shadeAt) / (h - shadeAt);
            Rgb lit = paper.times(new Rgb(0.5, 0.36, 0.2)).times(0.75 - 0.9 * (v - 0.4) * (v - 0.4));
            return Surface.matte(paper.times(1 + 0.12 * weave).times(1 - 0.35 * Math.min(1, hem)))
                    .soft(0.3)
                    .glowing(lit.times(1 - 0.5 * Math.min(1, hem)));
        };
        Rgb glaze = dice.pick(Palette.TEAL, Palette.NAVY, Palette.SAGE, Palette.TERRACOTTA, Palette.CHALK);
        return Prop.named("lamp")
                .with(foot, Glaze.dipped(glaze, Palette.CREAM, h * 0.43, dice.seed()))
                .with(shade, linen)
                .with(cord, Finish.plain(Surface.metal(Palette.BRASS, 0.3)))
                .round();
    }
}
