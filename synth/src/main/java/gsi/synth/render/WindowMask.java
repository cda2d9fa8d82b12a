package gsi.synth.render;

import gsi.synth.finish.Step;
import gsi.synth.solid.Vec;

/** The light patch of a window with bars, soft-edged, falling along one direction. */
public final class WindowMask implements Sunlight.Mask {

    private final Vec right;
    private final Vec up;
    private final double u0;
    private final double v0;
    private final double halfWidth;
    private final double halfHeight;
    private final double blur;
    private final double dark;

    /**
     * A window whose light falls on {@code middle}.
     *
     * @param towards direction to the light, length 1, not vertical
     * @param middle of the patch, room metres
     * @param width of the whole window across the light, metres
     * @param height of the whole window across the light, metres
     * @param blur width of the patch's edges, metres
     * @param dark share of the light beside the patch
     */
    public WindowMask(Vec towards, Vec middle, double width, double height, double blur, double dark) {
        this.right = Vec.UP.cross(towards).unit();
        this.up = towards.cross(right);
        this.u0 = middle.dot(right);
        this.v0 = middle.dot(up);
        this.halfWidth = width / 2;
        this.halfHeight = height / 2;
        this.blur = blur;
        this.dark = dark;
    }

    @Override
    public double through(Vec p) {
        double u = p.dot(right) - u0;
        double v = p.dot(up) - v0;
        double pane = Step.band(-halfWidth, halfWidth, u, blur) * Step.band(-halfHeight, halfHeight, v, blur);
        double bar = 0.011;
        double bars = (1 - Step.band(-bar, bar, u, blur)) * (1 - 0.9 * Step.band(-bar, bar, v, blur));
        return dark + (1 - dark) * pane * bars;
    }
}
