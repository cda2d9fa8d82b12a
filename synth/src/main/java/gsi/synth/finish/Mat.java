package gsi.synth.finish;

import gsi.synth.solid.Vec;

/**
 * A table top with a thin mat on it, with a rounded outline, a border and the faintest shadow round it.
 *
 * @param table what the mat lies on
 * @param cloth what the mat is made of
 * @param border colour of the mat's border
 * @param x centre, metres
 * @param z centre
 * @param halfWidth half the side along x
 * @param halfDepth half the side along z
 * @param corner radius of the corners; the half side for a round mat
 */
public record Mat(
        Finish table, Finish cloth, Rgb border, double x, double z, double halfWidth, double halfDepth, double corner)
        implements Finish {

    @Override
    public Surface at(Vec p, Vec n) {
        double qx = Math.abs(p.x() - x) - halfWidth + corner;
        double qz = Math.abs(p.z() - z) - halfDepth + corner;
        double ox = Math.max(0, qx);
        double oz = Math.max(0, qz);
        double d = Math.sqrt(ox * ox + oz * oz) + Math.min(0, Math.max(qx, qz)) - corner;
        if (d > 0) {
            Surface s = table.at(p, n);
            double shade = 1 - 0.35 * Math.max(0, 1 - d / 0.007);
            return new Surface(s.albedo().times(shade), s.mirror(), s.roughness(), s.glow(), s.softness(), s.tilt());
        }
        Surface s = cloth.at(p, n);
        double stripe = Step.band(-0.03, -0.022, d, 0.0015) + Step.band(-0.006, 0.01, d, 0.0015);
        Rgb colour = s.albedo().mix(border, 0.85 * Math.min(1, stripe));
        return new Surface(colour, s.mirror(), s.roughness(), s.glow(), s.softness(), s.tilt());
    }
}
