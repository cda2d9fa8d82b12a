package gsi.synth.prop;

import gsi.synth.chance.Dice;
import gsi.synth.finish.Finish;
import gsi.synth.finish.Label;
import gsi.synth.finish.Rgb;
import gsi.synth.finish.Surface;
import gsi.synth.finish.Wood;
import gsi.synth.solid.Outline;
import gsi.synth.solid.Solid;

/** A dark glass bottle with a paper label and a cork. */
final class Bottle {

    private Bottle() {}

    static Prop make(Dice dice) {
        double r = dice.between(0.034, 0.041);
        double h = dice.between(0.25, 0.29);
        double neck = r * 0.36;
        double shoulder = h * dice.between(0.55, 0.64);
        Solid glass = Outline.from(0.004)
                .to(r * 0.7, 0)
                .curve(r * 0.95, 0.003, r, 0.014)
                .to(r, shoulder)
                .curve(r * 0.9, shoulder + 0.02, neck * 1.25, shoulder + 0.055, neck, shoulder + 0.075)
                .to(neck * 0.95, h - 0.022)
                .curve(neck * 1.25, h - 0.02, neck * 1.25, h - 0.01, neck, h - 0.008)
                .close(h - 0.008);
        Solid cork = Outline.from(h - 0.012)
                .to(neck * 0.82, h - 0.012)
                .curve(neck * 0.86, h - 0.002, neck * 0.7, h)
                .close(h);
        Rgb colour = dice.pick(Rgb.hex(0x1f3d24), Rgb.hex(0x3f2410), Rgb.hex(0x1d3550), Rgb.hex(0x4a5a1c));
        Finish shell = (p, n) -> {
            // Glass looks darker where the view grazes it; a brighter rim on the light's side comes from the mirror.
            double depth = 0.55 + 0.45 * Math.abs(n.z());
            return Surface.coated(colour.times(1.25 - 0.6 * depth), 0.055, 0.03);
        };
        Rgb accent = dice.pick(Palette.BRICK, Palette.TEAL, Palette.MUSTARD, Palette.PLUM);
        Finish labelled = new Label(
                shell, Palette.CREAM, Palette.INK, accent, shoulder * 0.22, shoulder * 0.78, r, dice.between(1.2, 1.9));
        Finish corkwood = new Wood(Palette.KRAFT, Palette.OAK_DARK, 0, 9, 0.8, dice.seed());
        return Prop.named("bottle").with(glass, labelled).with(cork, corkwood).turning();
    }
}
