package gsi.synth.finish;

import gsi.synth.solid.Vec;

/** A procedural material: what a surface is like at a point. */
@FunctionalInterface
public interface Finish {

    /**
     * The surface at a point.
     *
     * @param p in the thing's own frame, metres, before scaling, so that patterns move, turn and grow with it
     * @param n normal there, length 1
     */
    Surface at(Vec p, Vec n);

    /** The same everywhere. */
    static Finish plain(Surface surface) {
        return (p, n) -> surface;
    }
}
