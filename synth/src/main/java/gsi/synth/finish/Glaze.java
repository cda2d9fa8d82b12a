package gsi.synth.finish;

import gsi.synth.chance.Noise;
import gsi.synth.solid.Vec;

/**
 * Glazed pottery: a speckled body colour, a second glaze dipped from the rim, a painted band.
 *
 * @param body colour of the body
 * @param dip colour of the dipped part
 * @param dipBelow the dip covers everything above this height, metres; infinite for none
 * @param band colour of the band
 * @param bandFrom lower edge of the band, metres
 * @param bandTo upper edge
 * @param seed of speckles and the dip's uneven edge
 */
public record Glaze(Rgb body, Rgb dip, double dipBelow, Rgb band, double bandFrom, double bandTo, int seed)
        implements Finish {

    /** One colour with speckles. */
    public static Glaze plain(Rgb body, int seed) {
        return new Glaze(body, body, Double.POSITIVE_INFINITY, body, 0, 0, seed);
    }

    /** Dipped from the rim down to a height. */
    public static Glaze dipped(Rgb body, Rgb dip, double height, int seed) {
        return new Glaze(body, dip, height, body, 0, 0, seed);
    }

    /** With a painted band between two heights. */
    public static Glaze banded(Rgb body, Rgb band, double from, double to, int seed) {
        return new Glaze(body, body, Double.POSITIVE_INFINITY, band, from, to, seed);
    }

    @Override
    public Surface at(Vec p, Vec n) {
        Noise noise = new Noise(seed);
        double drift = noise.clouds(p.x() * 14, p.y() * 14, p.z() * 14, 2) - 0.5;
        Rgb colour = body.times(1 + 0.16 * drift);
        if (bandTo > bandFrom) {
            colour = colour.mix(band, Step.band(bandFrom, bandTo, p.y() + 0.002 * drift, 0.0012));
        }
        double edge = p.y() - dipBelow + 0.02 * drift;
        colour = colour.mix(dip.times(1 + 0.2 * drift), Step.smooth(-0.0008, 0.0008, edge));
        // A thin run of glaze: darker where the dip ends.
        colour = colour.times(1 - 0.25 * Step.band(-0.001, 0.002, edge, 0.002));
        double speck = noise.at(p.x() * 260, p.y() * 260, p.z() * 260);
        colour = colour.times(1 - 0.35 * Step.smooth(0.86, 0.95, speck));
        return Surface.coated(colour, 0.045, 0.12);
    }
}
