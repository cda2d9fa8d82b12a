package gsi.viewer3d.render;

/**
 * How a scene is drawn.
 *
 * @param palette colours
 * @param points size of points
 * @param axes whether the axes triad is shown
 * @param frustum whether the photo's camera is shown
 */
public record RenderStyle(Palette palette, PointSize points, boolean axes, boolean frustum) {

    /** Closed surfaces with axes and camera. */
    public static RenderStyle of(Palette palette) {
        return new RenderStyle(palette, PointSize.automatic(), true, true);
    }
}
