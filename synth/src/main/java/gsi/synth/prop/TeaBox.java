package gsi.synth.prop;

import gsi.synth.chance.Dice;
import gsi.synth.finish.Print;
import gsi.synth.finish.Rgb;
import gsi.synth.solid.RoundBox;

/** A printed carton of tea. */
final class TeaBox {

    private TeaBox() {}

    static Prop make(Dice dice) {
        double w = dice.between(0.105, 0.13);
        double h = dice.between(0.145, 0.18);
        double d = dice.between(0.06, 0.075);
        Rgb ground = dice.pick(Palette.CREAM, Palette.CHALK, Palette.MUSTARD, Palette.ROSE);
        Rgb panel = dice.pick(Palette.TEAL, Palette.BRICK, Palette.NAVY, Palette.MOSS);
        Rgb badge = dice.pick(Palette.TERRACOTTA, Palette.PLUM, Palette.SAGE);
        return Prop.named("tea box")
                .with(
                        new RoundBox(w / 2, h / 2, d / 2, 0.0018).at(0, h / 2, 0),
                        new Print(ground, panel, badge, w, h, dice.seed()))
                .turning();
    }
}
