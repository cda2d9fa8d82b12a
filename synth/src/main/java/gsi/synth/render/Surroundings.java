package gsi.synth.render;

import gsi.synth.finish.Rgb;
import gsi.synth.finish.Step;
import gsi.synth.solid.Vec;

/**
 * The room outside the picture, for soft light and for reflections: ceiling, walls, and a bright window on one side.
 *
 * @param sky light from above
 * @param wall light from the sides
 * @param bounce light thrown back up by the table
 * @param window direction to the window's middle, length 1
 * @param pane light of the window
 */
public record Surroundings(Rgb sky, Rgb wall, Rgb bounce, Vec window, Rgb pane) {

    /** Soft light on a surface with normal n. */
    Rgb ambient(Vec n) {
        Rgb base = n.y() >= 0 ? wall.mix(sky, n.y()) : wall.mix(bounce, -n.y());
        double facing = Math.max(0, 0.35 + 0.65 * n.dot(window));
        return base.plus(pane.times(0.1 * facing * facing));
    }

    /** What is seen in direction d in a mirror of the given roughness. */
    Rgb seen(Vec d, double roughness) {
        Rgb base = d.y() >= 0
                ? wall.mix(sky, Step.smooth(0.05, 0.75, d.y()))
                : wall.mix(bounce, Step.smooth(0, 0.4, -d.y()));
        double ahead = d.dot(window);
        if (ahead <= 0.15) {
            return base;
        }
        Vec right = Vec.UP.cross(window).unit();
        Vec up = window.cross(right);
        double u = d.dot(right) / ahead;
        double v = d.dot(up) / ahead;
        double soft = 0.03 + 0.9 * roughness;
        double pane = Step.band(-0.42, 0.42, u, soft) * Step.band(-0.55, 0.55, v, soft);
        double bars = (1 - 0.8 * Step.band(-0.03, 0.03, u, soft)) * (1 - 0.8 * Step.band(-0.03, 0.03, v, soft));
        return base.plus(this.pane.times(pane * bars / (1 + 3 * roughness)));
    }
}
