package gsi.synth.prop;

import gsi.synth.chance.Dice;
import gsi.synth.finish.Finish;
import gsi.synth.finish.Label;
import gsi.synth.finish.Rgb;
import gsi.synth.finish.Surface;
import gsi.synth.solid.Outline;
import gsi.synth.solid.Solid;

/** A food tin with a paper label and a ribbed lid. */
final class Tin {

    private Tin() {}

    static Prop make(Dice dice) {
        double r = dice.between(0.036, 0.042);
        double h = dice.between(0.105, 0.125);
        Solid can = Outline.from(0.003)
                .to(r * 0.9, 0.003)
                .to(r * 0.95, 0)
                .curve(r + 0.001, 0.0008, r + 0.001, 0.003)
                .to(r, 0.005)
                .to(r, h - 0.005)
                .curve(r + 0.001, h - 0.003, r + 0.001, h - 0.0008, r * 0.96, h)
                .to(r * 0.91, h - 0.003)
                .to(r * 0.7, h - 0.003)
                .curve(r * 0.64, h - 0.0018, r * 0.58, h - 0.003)
                .curve(r * 0.5, h - 0.0018, r * 0.42, h - 0.003)
                .close(h - 0.003);
        Rgb paper = dice.pick(Palette.BRICK, Palette.CREAM, Palette.SKY, Palette.MUSTARD);
        boolean dark = paper.luminance() < 0.3;
        Rgb ink = dark ? Palette.CREAM : Palette.INK;
        Rgb accent = dark ? Palette.MUSTARD : dice.pick(Palette.BRICK, Palette.LEAF, Palette.NAVY);
        Finish metal = Finish.plain(Surface.metal(Palette.STEEL, 0.22));
        return Prop.named("tin can")
                .with(can, new Label(metal, paper, ink, accent, 0.007, h - 0.007, r, StrictMath.PI))
                .turning();
    }
}
