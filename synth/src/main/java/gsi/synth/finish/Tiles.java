package gsi.synth.finish;

import gsi.synth.chance.Noise;
import gsi.synth.solid.Vec;

/**
 * Glazed tiles in running bond, over x and y of a wall.
 *
 * @param colour of the glaze
 * @param grout between the tiles
 * @param width of a tile with its joint, metres
 * @param height of a tile with its joint, metres
 * @param seed each tile's own tone
 */
public record Tiles(Rgb colour, Rgb grout, double width, double height, int seed) implements Finish {

    private static final double JOINT = 0.003;

    @Override
    public Surface at(Vec p, Vec n) {
        Noise noise = new Noise(seed);
        int row = (int) Math.floor(p.y() / height);
        double shifted = p.x() / width + ((row & 1) == 0 ? 0 : 0.5);
        int column = (int) Math.floor(shifted);
        double u = (Step.fraction(shifted) - 0.5) * width;
        double v = (Step.fraction(p.y() / height) - 0.5) * height;
        double toEdge = Math.min(width / 2 - Math.abs(u), height / 2 - Math.abs(v));
        double tile = Step.smooth(JOINT / 2, JOINT / 2 + 0.0018, toEdge);
        double tone = 0.9 + 0.16 * noise.cell(column, row);
        Rgb c = grout.mix(colour.times(tone), tile);
        // Pillowed edges, and every tile set a little askew, so that reflections break up from tile to tile.
        double pillow = 0.35 * (1 - Step.smooth(JOINT / 2, JOINT / 2 + 0.008, toEdge)) * tile;
        boolean side = width / 2 - Math.abs(u) < height / 2 - Math.abs(v);
        double tx = (side ? Math.signum(u) * pillow : 0) + 0.03 * (noise.cell(column, row + 71) - 0.5);
        double ty = (side ? 0 : Math.signum(v) * pillow) + 0.03 * (noise.cell(column + 37, row) - 0.5);
        double mirror = 0.045 * tile;
        return Surface.coated(c, mirror, 0.1 + 0.6 * (1 - tile)).tilted(new Vec(tx, ty, 0));
    }
}
