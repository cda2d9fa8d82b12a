package gsi.synth.prop;

import gsi.synth.chance.Dice;
import gsi.synth.finish.Cover;
import gsi.synth.finish.Finish;
import gsi.synth.finish.Rgb;
import gsi.synth.finish.Step;
import gsi.synth.finish.Surface;
import gsi.synth.solid.RoundBox;
import gsi.synth.solid.Tube;
import gsi.synth.solid.Vec;

/** A cloth-bound book lying flat, spine to the left, with a ribbon. */
final class Book {

    private static final Finish PAGES = (p, n) -> {
        double leaf = Step.triangle(p.y() / 0.0011);
        return Surface.matte(Rgb.hex(0xeadfc8).times(0.82 + 0.18 * leaf)).tilted(new Vec(0, 0.15 * (leaf - 0.5), 0));
    };

    private Book() {}

    static Prop make(Dice dice) {
        double w = dice.between(0.15, 0.175) / 2;
        double d = dice.between(0.21, 0.24) / 2;
        double t = dice.between(0.03, 0.046);
        double board = 0.0032;
        Rgb cloth = dice.pick(Palette.NAVY, Palette.BRICK, Palette.TEAL, Palette.MOSS, Palette.PLUM);
        Finish cover = new Cover(cloth, Palette.BRASS, w, d, dice.seed());
        double x = dice.between(0.1, 0.3) * w;
        Rgb ribbon = dice.pick(Palette.BRICK, Palette.MUSTARD, Palette.CREAM);
        return Prop.named("book")
                .with(new RoundBox(w, board / 2, d, 0.0012).at(0, board / 2, 0), cover)
                .with(new RoundBox(w, board / 2, d, 0.0012).at(0, t - board / 2, 0), cover)
                .with(new RoundBox(board / 2, t / 2, d, 0.0012).at(-w + board / 2, t / 2, 0), cover)
                .with(new RoundBox(w - 0.004, t / 2 - board, d - 0.004, 0.001).at(-0.001, t / 2, 0), PAGES)
                .with(
                        Tube.of(
                                        x, t * 0.5, d - 0.006, 0.001, x, t * 0.45, d + 0.008, 0.0016, x + 0.003, 0.003,
                                        d + 0.014, 0.0016)
                                .smooth(4),
                        Finish.plain(Surface.matte(ribbon)))
                .turning();
    }
}
