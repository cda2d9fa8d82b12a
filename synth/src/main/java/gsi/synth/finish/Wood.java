package gsi.synth.finish;

import gsi.synth.chance.Noise;
import gsi.synth.solid.Vec;

/**
 * Sawn timber, grain along x: growth rings cut lengthwise, fibres, pores; optionally laid as boards.
 *
 * @param light early wood
 * @param dark late wood
 * @param board width of a board in z, metres; 0 for one piece
 * @param scale 1 for a table top, larger for finer grain on small things
 * @param gloss roughness of the varnish, 0 … 1
 * @param seed of the tree
 */
public record Wood(Rgb light, Rgb dark, double board, double scale, double gloss, int seed) implements Finish {

    @Override
    public Surface at(Vec p, Vec n) {
        Noise noise = new Noise(seed);
        int plank = board > 0 ? (int) Math.floor(p.z() / board) : 0;
        double shift = 7.3 * noise.cell(plank, 11);
        double x = p.x() * scale + shift * 3;
        double y = p.y() * scale;
        double z = p.z() * scale + shift;
        double bend = noise.clouds(x * 1.3, z * 5, y * 5, 3) - 0.5;
        double ring = Step.triangle(z * 13 + y * 9 + 2.6 * bend + 0.35 * noise.at(x * 2, z * 22));
        double fibre = noise.clouds(x * 9, z * 150, y * 150, 2);
        double pore = Step.smooth(0.68, 0.92, noise.at(x * 24, z * 330, y * 330));
        double t = 0.15 + 0.55 * ring * ring + 0.35 * (fibre - 0.5);
        Rgb colour = light.mix(dark, t).times(1 - 0.16 * pore);
        colour = colour.times(0.9 + 0.2 * noise.cell(plank, 3));
        double tone = noise.clouds(x * 0.7, z * 0.7, 2) - 0.5;
        colour = colour.times(1 + 0.25 * tone);
        if (board > 0) {
            double gap = Math.abs(Step.fraction(p.z() / board) - 0.5) * board;
            colour = colour.times(1 - 0.6 * Step.smooth(board / 2 - 0.0022, board / 2 - 0.0006, gap));
        }
        return Surface.coated(colour, 0.035, gloss).tilted(new Vec(0, 0, 0.05 * (fibre - 0.5)));
    }
}
