package gsi.scorer.paper;

import gsi.dataset.geometry.Box2d;
import java.util.BitSet;
import java.util.List;

/**
 * The pixels of an image that an edit should have left alone: those outside the changed boxes. The image is the whole photo
 * or a smaller copy of it, without padding.
 */
public final class Background {

    private final int width;
    private final int height;
    private final BitSet changed;

    /**
     * For a copy of the photo.
     *
     * @param width pixels of the copy
     * @param height pixels of the copy
     * @param scale copy over photo
     * @param boxes in pixels of the photo; a pixel that a box touches is not background
     */
    public Background(int width, int height, double scale, List<Box2d> boxes) {
        this.width = width;
        this.height = height;
        this.changed = new BitSet(Math.multiplyExact(width, height));
        for (Box2d box : boxes) {
            Box2d b = box.scaled(scale);
            int left = clamp(Math.floor(b.x1()), width);
            int right = clamp(Math.ceil(b.x2()), width);
            for (int y = clamp(Math.floor(b.y1()), height); y < clamp(Math.ceil(b.y2()), height); y++) {
                if (left < right) {
                    changed.set(y * width + left, y * width + right);
                }
            }
        }
    }

    private static int clamp(double v, int size) {
        return (int) Math.clamp(v, 0.0, (double) size);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Whether the pixel should be as it was. */
    public boolean contains(int x, int y) {
        return !changed.get(y * width + x);
    }

    /** How many pixels should be as they were. */
    public int count() {
        return width * height - changed.cardinality();
    }
}
