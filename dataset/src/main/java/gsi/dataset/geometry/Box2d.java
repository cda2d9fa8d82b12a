package gsi.dataset.geometry;

/** An axis-aligned rectangle {@code [x1, y1, x2, y2]} in pixels. */
public record Box2d(double x1, double y1, double x2, double y2) {

    /**
     * From file order.
     *
     * @throws IllegalArgumentException unless there are exactly 4 numbers
     */
    public static Box2d of(double... v) {
        if (v.length != 4) {
            throw new IllegalArgumentException("a 2D box has 4 numbers, not " + v.length);
        }
        return new Box2d(v[0], v[1], v[2], v[3]);
    }

    /** In file order, length 4. */
    public double[] toArray() {
        return new double[] {x1, y1, x2, y2};
    }

    /** The same rectangle in an image enlarged by {@code s}. */
    public Box2d scaled(double s) {
        return new Box2d(x1 * s, y1 * s, x2 * s, y2 * s);
    }

    public boolean isFinite() {
        return Double.isFinite(x1) && Double.isFinite(y1) && Double.isFinite(x2) && Double.isFinite(y2);
    }
}
