package gsi.synth.prop;

import gsi.synth.chance.Dice;
import gsi.synth.finish.Finish;
import gsi.synth.finish.Rgb;
import gsi.synth.finish.Step;
import gsi.synth.finish.Surface;
import gsi.synth.finish.Wood;
import gsi.synth.solid.Outline;
import gsi.synth.solid.RoundBox;
import gsi.synth.solid.Solid;
import gsi.synth.solid.Vec;

/** A toy tower of painted wooden blocks, each a little askew, with a cone on top. */
final class Tower {

    private Tower() {}

    static Prop make(Dice dice) {
        double s = dice.between(0.042, 0.048);
        Finish timber = new Wood(Palette.OAK, Palette.OAK_DARK, 0, 4, 0.45, dice.seed());
        var paints = dice.shuffled(java.util.List.of(
                Palette.BRICK, Palette.MUSTARD, Palette.TEAL, Palette.SKY, Palette.LEAF, Palette.CREAM));
        Prop.Builder out = Prop.named("block tower");
        double y = 0;
        double side = s * 1.3;
        for (int i = 0; i < 3; i++) {
            double half = side / 2;
            Solid block = new RoundBox(half, s / 2, half, 0.003);
            double angle = dice.between(-0.35, 0.35);
            out.with(
                    block.turned(Vec.UP, angle).at(dice.between(-0.002, 0.002), y + s / 2, dice.between(-0.002, 0.002)),
                    painted(timber, paints.get(i), y + s / 2, half, angle));
            y += s;
            side *= 0.86;
        }
        double r = side * 0.56;
        Solid cone = Outline.from(y)
                .to(r, y)
                .to(r, y + 0.004)
                .curve(r * 0.1, y + s * 1.02, 0, y + s * 1.05)
                .close(y + s * 1.05);
        out.with(cone, painted(timber, paints.get(3), Double.NEGATIVE_INFINITY, 1, 0));
        return out.turning();
    }

    /** Paint on the middle of each face, bare wood along the edges. */
    private static Finish painted(Finish timber, Rgb paint, double middle, double half, double angle) {
        return (p, n) -> {
            Surface wood = timber.at(new Vec(p.y() + p.x(), p.z(), p.x() - p.z()), n);
            Vec q = p.turned(-angle);
            Vec m = n.turned(-angle);
            double a = Math.abs(m.x()) > 0.7 ? q.z() : q.x();
            double b = Math.abs(m.y()) > 0.7 ? q.z() : p.y() - middle;
            double inset = half - Math.max(Math.abs(a), Math.abs(b) * (Math.abs(m.y()) > 0.7 ? 1 : 1.1));
            double cover = middle == Double.NEGATIVE_INFINITY ? 1 : Step.smooth(0.004, 0.0055, inset);
            double star = middle == Double.NEGATIVE_INFINITY
                    ? 0
                    : 1 - Step.smooth(half * 0.36, half * 0.4, Math.abs(a) + Math.abs(b));
            Rgb c = wood.albedo().mix(paint.times(0.85 + 0.3 * wood.albedo().luminance()), 0.93 * cover);
            return Surface.coated(c.mix(Palette.CREAM, 0.9 * star), 0.035, 0.3);
        };
    }
}
