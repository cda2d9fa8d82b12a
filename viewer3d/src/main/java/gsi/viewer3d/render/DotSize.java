package gsi.viewer3d.render;

/**
 * How large dots are in one picture.
 *
 * @param pixels device pixels at least
 * @param metres in the world; 0 for none
 * @param closesGaps whether they grow with the points' spacing
 * @param smallestDisc dots from this many pixels on are round
 */
record DotSize(float pixels, float metres, boolean closesGaps, float smallestDisc) {

    /** Dots are never larger, device pixels. */
    static final int LARGEST = 64;

    private static final float SQUARE_BELOW = 3.5f;
    private static final float ROUND_FROM = 2.5f;

    static DotSize of(PointSize size, double scale) {
        float disc = switch (size.shape()) {
            case AUTOMATIC -> SQUARE_BELOW;
            case ROUND -> ROUND_FROM;
            case SQUARE -> Float.POSITIVE_INFINITY;
        };
        return new DotSize(
                (float) Math.min(size.pixels() * scale, LARGEST), (float) size.metres(), size.closesGaps(), disc);
    }

    /** Of at least so many device pixels. */
    static DotSize ofPixels(double pixels, boolean closesGaps) {
        return of(new PointSize(pixels, closesGaps), 1);
    }
}
