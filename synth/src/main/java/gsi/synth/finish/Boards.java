package gsi.synth.finish;

import gsi.synth.chance.Noise;
import gsi.synth.solid.Vec;

/**
 * Painted tongue-and-groove panelling over x and y.
 *
 * @param paint colour
 * @param width of a board, metres
 * @param seed each board's own tone
 */
public record Boards(Rgb paint, double width, int seed) implements Finish {

    @Override
    public Surface at(Vec p, Vec n) {
        Noise noise = new Noise(seed);
        int board = (int) Math.floor(p.x() / width);
        double u = (Step.fraction(p.x() / width) - 0.5) * width;
        double toEdge = width / 2 - Math.abs(u);
        double groove = 1 - Step.smooth(0.0008, 0.005, toEdge);
        double grain = noise.clouds(p.x() * 130, p.y() * 3 + 9 * board, 2) - 0.5;
        Rgb colour = paint.times((0.94 + 0.1 * noise.cell(board, 0) + 0.07 * grain) * (1 - 0.55 * groove));
        Vec tilt = new Vec(Math.signum(u) * 0.5 * groove + 0.06 * grain, 0, 0);
        return Surface.coated(colour, 0.03, 0.55).tilted(tilt);
    }
}
