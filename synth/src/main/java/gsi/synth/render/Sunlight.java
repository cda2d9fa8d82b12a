package gsi.synth.render;

import gsi.synth.finish.Rgb;
import gsi.synth.solid.Vec;

/**
 * The light that casts shadows.
 *
 * @param towards direction from the table to it, length 1
 * @param colour on a surface facing it
 * @param spread its apparent radius, as a tangent: how soft shadows are
 * @param mask what it shines through
 */
public record Sunlight(Vec towards, Rgb colour, double spread, Mask mask) {

    /** Something between light and table, such as a window's bars. */
    @FunctionalInterface
    public interface Mask {

        /** Nothing in the way. */
        Mask OPEN = p -> 1;

        /** The share of the light that reaches a point, 0 … 1. */
        double through(Vec p);
    }
}
