package gsi.scorer.pixels;

import gsi.dataset.geometry.Box2d;
import java.util.Arrays;
import java.util.List;

/** The pixels of a processed image that count: those outside the edited region (protocol.md §6). Immutable. */
public final class KeepMask {

    private final int width;
    private final int height;
    private final boolean[] kept;
    private final int count;

    /** Rows from the top; not copied. */
    KeepMask(int width, int height, boolean[] kept) {
        this.width = width;
        this.height = height;
        this.kept = kept;
        int n = 0;
        for (boolean k : kept) {
            n += k ? 1 : 0;
        }
        this.count = n;
    }

    /**
     * Everything outside some boxes. Coordinates are cut to whole pixels toward zero and clamped as the evaluator does: the
     * low end to 0, the high end to the size; a high end below zero then counts from the far side, as in a Python slice.
     *
     * @throws IllegalArgumentException for a box with NaN or infinities
     */
    public static KeepMask outside(ProcessedSize size, List<Box2d> boxes) {
        return outside(size.width(), size.height(), boxes);
    }

    /** The same in an image of any size. */
    public static KeepMask outside(int width, int height, List<Box2d> boxes) {
        boolean[] kept = new boolean[width * height];
        Arrays.fill(kept, true);
        for (Box2d box : boxes) {
            if (!box.isFinite()) {
                throw new IllegalArgumentException("a 2D box has a NaN or an infinity: " + box);
            }
            int left = low(box.x1());
            int right = high(box.x2(), width);
            for (int y = low(box.y1()); y < high(box.y2(), height); y++) {
                if (left < right) {
                    Arrays.fill(kept, y * width + left, y * width + right, false);
                }
            }
        }
        return new KeepMask(width, height, kept);
    }

    /** Every pixel of an image of this size. */
    public static KeepMask everything(int width, int height) {
        return outside(width, height, List.of());
    }

    private static int low(double v) {
        return Math.max(0, (int) v);
    }

    private static int high(double v, int size) {
        int end = Math.min((int) v, size);
        return end < 0 ? Math.max(0, end + size) : end;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** How many pixels count. */
    public int count() {
        return count;
    }

    /** Whether none counts, so that SSIM and MSE are NaN. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** Whether the pixel counts. */
    public boolean keeps(int x, int y) {
        return kept[y * width + x];
    }
}
