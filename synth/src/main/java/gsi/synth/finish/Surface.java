package gsi.synth.finish;

import gsi.synth.solid.Vec;

/**
 * What light meets at one point.
 *
 * @param albedo share of the light scattered back
 * @param mirror share of the light mirrored when seen straight on; 0.04 for glaze and varnish, coloured and large for metal
 * @param roughness 0 a mirror, 1 no highlight to speak of
 * @param glow light given off
 * @param softness 0 hard, 1 light wraps round the form: wax, leaves
 * @param tilt added to the normal, for relief finer than the solid
 */
public record Surface(Rgb albedo, Rgb mirror, double roughness, Rgb glow, double softness, Vec tilt) {

    /** Scatters only. */
    public static Surface matte(Rgb albedo) {
        return new Surface(albedo, Rgb.BLACK, 1, Rgb.BLACK, 0, Vec.ZERO);
    }

    /** Scatters, with a clear coat. */
    public static Surface coated(Rgb albedo, double mirror, double roughness) {
        return new Surface(albedo, Rgb.grey(mirror), roughness, Rgb.BLACK, 0, Vec.ZERO);
    }

    /** Bare metal. */
    public static Surface metal(Rgb colour, double roughness) {
        return new Surface(colour.times(0.15), colour, roughness, Rgb.BLACK, 0, Vec.ZERO);
    }

    public Surface soft(double amount) {
        return new Surface(albedo, mirror, roughness, glow, amount, tilt);
    }

    public Surface tilted(Vec by) {
        return new Surface(albedo, mirror, roughness, glow, softness, by);
    }

    public Surface glowing(Rgb light) {
        return new Surface(albedo, mirror, roughness, light, softness, tilt);
    }
}
