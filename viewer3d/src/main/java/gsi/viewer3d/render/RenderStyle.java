package gsi.viewer3d.render;

import gsi.viewer3d.colour.PointColours;

/**
 * How a scene is drawn.
 *
 * @param palette colours
 * @param points size of points
 * @param axes whether the axes triad is shown
 * @param frustum whether the photo's camera is shown
 * @param colours of points
 * @param eyeDome strength of eye-dome lighting: 0 for none, 1 for usual
 * @param scaleBar whether a bar tells how long a round length at the pivot's depth is
 * @param colourBar whether a bar tells what colours mean, where they mean a number
 * @param kept the part of space whose points are drawn
 */
public record RenderStyle(
        Palette palette,
        PointSize points,
        boolean axes,
        boolean frustum,
        PointColours colours,
        double eyeDome,
        boolean scaleBar,
        boolean colourBar,
        KeptSpace kept) {

    /** @throws IllegalArgumentException for a strength that is negative or not finite */
    public RenderStyle {
        if (!(eyeDome >= 0) || !Double.isFinite(eyeDome)) {
            throw new IllegalArgumentException("no lighting is " + eyeDome + " strong");
        }
    }

    /** In the points' own colours, without lighting and bars. */
    public RenderStyle(Palette palette, PointSize points, boolean axes, boolean frustum) {
        this(palette, points, axes, frustum, PointColours.photo(), 0, false, false, KeptSpace.ALL);
    }

    /** Closed surfaces with axes and camera. */
    public static RenderStyle of(Palette palette) {
        return new RenderStyle(palette, PointSize.automatic(), true, true);
    }

    public RenderStyle withPalette(Palette other) {
        return new RenderStyle(other, points, axes, frustum, colours, eyeDome, scaleBar, colourBar, kept);
    }

    public RenderStyle withPoints(PointSize other) {
        return new RenderStyle(palette, other, axes, frustum, colours, eyeDome, scaleBar, colourBar, kept);
    }

    public RenderStyle withColours(PointColours other) {
        return new RenderStyle(palette, points, axes, frustum, other, eyeDome, scaleBar, colourBar, kept);
    }

    public RenderStyle withEyeDome(double strength) {
        return new RenderStyle(palette, points, axes, frustum, colours, strength, scaleBar, colourBar, kept);
    }

    public RenderStyle withBars(boolean scale, boolean colour) {
        return new RenderStyle(palette, points, axes, frustum, colours, eyeDome, scale, colour, kept);
    }

    public RenderStyle withKept(KeptSpace space) {
        return new RenderStyle(palette, points, axes, frustum, colours, eyeDome, scaleBar, colourBar, space);
    }
}
