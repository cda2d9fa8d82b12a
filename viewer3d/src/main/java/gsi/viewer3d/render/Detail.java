package gsi.viewer3d.render;

import java.util.function.BooleanSupplier;

/**
 * How much work a picture may be.
 *
 * @param points drawn at most, about; the rest of a cloud is left out evenly. {@link Long#MAX_VALUE} for all
 * @param abandoned asked while drawing, by several threads; once true the picture is given up
 */
public record Detail(long points, BooleanSupplier abandoned) {

    /** @throws IllegalArgumentException for no points at all */
    public Detail {
        if (points < 1) {
            throw new IllegalArgumentException("a picture of " + points + " points shows nothing");
        }
    }

    /** Every point, however long it takes. */
    public static Detail full() {
        return new Detail(Long.MAX_VALUE, () -> false);
    }

    /** At most about so many points. */
    public static Detail atMost(long points) {
        return new Detail(points, () -> false);
    }

    /** The same, given up when asked to. */
    public Detail unless(BooleanSupplier givenUp) {
        return new Detail(points, givenUp);
    }
}
