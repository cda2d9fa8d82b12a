package gsi.synth.finish;

import gsi.synth.chance.Noise;
import gsi.synth.solid.Vec;

/**
 * A printed carton: coloured panels, a badge with a leaf on the broad sides, lines of small print on the narrow ones.
 *
 * @param ground colour of the card
 * @param panel colour of the lower panel
 * @param badge colour of the badge
 * @param width outer width along x, metres
 * @param height outer height
 * @param seed of the small print
 */
public record Print(Rgb ground, Rgb panel, Rgb badge, double width, double height, int seed) implements Finish {

    private static final Rgb INK = Rgb.hex(0x2b2622);

    @Override
    public Surface at(Vec p, Vec n) {
        boolean front = Math.abs(n.z()) > Math.max(Math.abs(n.x()), Math.abs(n.y()));
        boolean side = !front && Math.abs(n.x()) > Math.abs(n.y());
        double v = p.y() / height;
        double u = front ? p.x() * Math.signum(n.z()) / width : -p.z() * Math.signum(n.x()) / width;
        Rgb colour = ground;
        double wave = 0.36 + 0.05 * (Step.triangle(u * 1.5 + 0.3) - 0.5);
        colour = colour.mix(panel, 1 - Step.smooth(wave - 0.006, wave + 0.006, v));
        colour = colour.mix(badge, Step.band(wave + 0.012, wave + 0.03, v, 0.008));
        if (front) {
            colour = badgeOn(colour, u * width, (v - 0.62) * height);
            colour = lettering(colour, u, v, 0.2, 0.06, 0.34, 9);
            colour = lettering(colour, u, v, 0.1, 0.025, 0.26, 3);
        } else if (side) {
            for (int i = 0; i < 7; i++) {
                colour = lettering(colour, u, v, 0.9 - 0.06 * i, 0.02, 0.16, 20 + i);
            }
        }
        return Surface.coated(colour, 0.035, 0.32);
    }

    private Rgb badgeOn(Rgb colour, double x, double y) {
        double r = 0.3 * Math.min(width, 0.8 * height);
        double d = Math.sqrt(x * x + y * y);
        Rgb out = colour.mix(badge, 1 - Step.smooth(r - 0.001, r, d));
        out = out.mix(ground, Step.band(r * 0.84, r * 0.9, d, 0.001));
        // A leaf: the overlap of two discs.
        double a = x - 0.25 * r;
        double b = x + 0.25 * r;
        double lens = Math.max(Math.sqrt(a * a + y * y), Math.sqrt(b * b + y * y));
        out = out.mix(panel, 1 - Step.smooth(0.56 * r, 0.58 * r, lens));
        return out.mix(
                ground, Step.band(-0.02 * r, 0.02 * r, x, 0.001) * (1 - Step.smooth(0.5 * r, 0.55 * r, Math.abs(y))));
    }

    /** One line of writing, as blocks of letter-like strokes. */
    private Rgb lettering(Rgb colour, double u, double v, double at, double size, double half, int row) {
        double line = Step.band(at - size / 2, at + size / 2, v, 0.004);
        if (line == 0 || Math.abs(u) > half) {
            return colour;
        }
        Noise noise = new Noise(seed);
        double letter = u / (size * 0.62 * height / width);
        boolean gap = noise.cell((int) Math.floor(letter), row) > 0.84;
        double stroke = Step.band(0.12, 0.4, Step.fraction(letter), 0.12)
                + 0.8
                        * Step.band(0.55, 0.8, Step.fraction(letter), 0.12)
                        * (noise.cell((int) Math.floor(letter), row + 50) > 0.4 ? 1 : 0.2);
        return gap ? colour : colour.mix(size > 0.05 ? ground : INK, 0.85 * line * Math.min(1, stroke));
    }
}
