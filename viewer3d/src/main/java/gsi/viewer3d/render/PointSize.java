package gsi.viewer3d.render;

/**
 * How large points are drawn.
 *
 * @param pixels logical pixels that each point covers at least
 * @param closesGaps whether points grow with the distance to their neighbours, so that near surfaces look closed
 */
public record PointSize(double pixels, boolean closesGaps) {

    /** @throws IllegalArgumentException unless at least one pixel and finite */
    public PointSize {
        if (!(pixels >= 1) || !Double.isFinite(pixels)) {
            throw new IllegalArgumentException("points cannot be " + pixels + " pixels large");
        }
    }

    /** As large as closed surfaces need. */
    public static PointSize automatic() {
        return new PointSize(1, true);
    }

    /** The same for all. */
    public static PointSize fixed(double pixels) {
        return new PointSize(pixels, false);
    }
}
