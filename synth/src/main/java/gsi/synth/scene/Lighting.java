package gsi.synth.scene;

import gsi.synth.finish.Rgb;
import gsi.synth.render.Sunlight;
import gsi.synth.render.Surroundings;
import gsi.synth.render.WindowMask;
import gsi.synth.solid.Vec;

/**
 * How a room is lit, in a photographer's terms.
 *
 * @param azimuth where the light comes from, degrees: 0 the viewer's right, 90 the wall behind the table, 180 the left
 * @param elevation above the table, degrees
 * @param sun colour and strength of the light
 * @param spread apparent radius of the light, as a tangent
 * @param sky soft light from above
 * @param wall soft light from the sides
 * @param patch whether the light falls through a window with bars
 */
public record Lighting(double azimuth, double elevation, Rgb sun, double spread, Rgb sky, Rgb wall, boolean patch) {

    /** Direction to the light, length 1. */
    Vec towards() {
        return direction(azimuth, elevation);
    }

    private static Vec direction(double azimuth, double elevation) {
        double a = StrictMath.toRadians(azimuth);
        double e = StrictMath.toRadians(elevation);
        double c = StrictMath.cos(e);
        return new Vec(c * StrictMath.cos(a), StrictMath.sin(e), -c * StrictMath.sin(a));
    }

    Sunlight sunlight(Vec middle) {
        Vec to = towards();
        Sunlight.Mask mask = patch ? new WindowMask(to, middle, 0.95, 0.8, 0.02, 0.1) : Sunlight.Mask.OPEN;
        return new Sunlight(to, sun, spread, mask);
    }

    /** The soft light, with a window where the sun comes from; {@code table} colours what the table throws back. */
    Surroundings surroundings(Rgb table) {
        Rgb bounce = table.times(sun.plus(sky)).times(0.3);
        Vec window = direction(azimuth, Math.min(elevation, 34));
        double strength = patch ? 3.2 : 4.5;
        return new Surroundings(sky, wall, bounce, window, sun.plus(sky).times(strength / 2));
    }

    /** The same room at another time of day: the light comes from elsewhere and has another colour. */
    public Lighting relit(double newAzimuth, double newElevation, Rgb tint, double strength) {
        return new Lighting(
                newAzimuth,
                newElevation,
                sun.times(tint).times(strength),
                spread,
                sky.times(tint).times(strength),
                wall.times(tint).times(strength),
                false);
    }
}
