package gsi.viewer3d.render;

/**
 * How large points are drawn.
 *
 * @param pixels logical pixels that each point covers at least
 * @param metres width of each point in the world; 0 where they have none
 * @param closesGaps whether points grow with the distance to their neighbours, so that near surfaces look closed
 * @param shape of large points
 */
public record PointSize(double pixels, double metres, boolean closesGaps, Shape shape) {

    /** The shape of a point that is larger than a pixel. */
    public enum Shape {
        /** Round where it is large enough for it to show, else square, which is faster. */
        AUTOMATIC,
        /** Discs. */
        ROUND,
        /** Squares. */
        SQUARE
    }

    /** @throws IllegalArgumentException unless at least one pixel, and finite; for metres that are negative or not finite */
    public PointSize {
        if (!(pixels >= 1) || !Double.isFinite(pixels)) {
            throw new IllegalArgumentException("points cannot be " + pixels + " pixels large");
        }
        if (!(metres >= 0) || !Double.isFinite(metres)) {
            throw new IllegalArgumentException("points cannot be " + metres + " m large");
        }
    }

    /** In pixels, with the shape left open. */
    public PointSize(double pixels, boolean closesGaps) {
        this(pixels, 0, closesGaps, Shape.AUTOMATIC);
    }

    /** As large as closed surfaces need. */
    public static PointSize automatic() {
        return new PointSize(1, true);
    }

    /** The same for all. */
    public static PointSize fixed(double pixels) {
        return new PointSize(pixels, false);
    }

    /** The same for all, in the world: near points are larger. */
    public static PointSize inMetres(double metres) {
        return new PointSize(1, metres, false, Shape.AUTOMATIC);
    }

    /** With another shape. */
    public PointSize withShape(Shape other) {
        return new PointSize(pixels, metres, closesGaps, other);
    }
}
