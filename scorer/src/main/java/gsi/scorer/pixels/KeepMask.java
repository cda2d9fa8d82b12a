package gsi.scorer.pixels;

import gsi.dataset.geometry.Box2d;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** The pixels of a processed image that count: those outside the edited region (protocol.md §6). Immutable. */
public final class KeepMask {

    private final int width;
    private final int height;

    /** Per row, where kept columns begin and end: from, to, from, to, …, ascending. Rows that are alike share an array. */
    private final int[][] runs;

    private final int count;

    /** Of an image of this size; the runs are not copied. */
    private KeepMask(int width, int[][] runs) {
        this.width = width;
        this.height = runs.length;
        this.runs = runs;
        this.count = count(0);
    }

    /** Pixel by pixel, rows from the top. */
    static KeepMask of(int width, int height, boolean[] kept) {
        int[][] runs = new int[height][];
        for (int y = 0; y < height; y++) {
            int[] ends = new int[width + 1];
            int n = 0;
            for (int x = 0; x < width; x++) {
                boolean before = x > 0 && kept[y * width + x - 1];
                if (kept[y * width + x] != before) {
                    ends[n++] = x;
                }
            }
            if (n % 2 == 1) {
                ends[n++] = width;
            }
            runs[y] = Arrays.copyOf(ends, n);
        }
        return new KeepMask(width, runs);
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
        List<Block> slices = cutOut(width, height, boxes);
        TreeSet<Integer> edges = new TreeSet<>(List.of(0));
        for (Block slice : slices) {
            edges.add(slice.top);
            edges.add(slice.bottom);
        }
        int[][] runs = new int[height][];
        for (int from : edges) {
            Integer to = edges.higher(from);
            Arrays.fill(runs, from, to == null ? height : to, runs(slices, from, width));
        }
        return new KeepMask(width, runs);
    }

    /** Some columns of some rows, each from the low end to before the high end, within the image. */
    public record Block(int left, int top, int right, int bottom) {}

    /**
     * What {@link #outside(int, int, List)} leaves out: one block per box that is in the image, from left to right; they may
     * overlap.
     *
     * @throws IllegalArgumentException for a box with NaN or infinities
     */
    public static List<Block> cutOut(int width, int height, List<Box2d> boxes) {
        List<Block> blocks = new ArrayList<>();
        for (Box2d box : boxes) {
            if (!box.isFinite()) {
                throw new IllegalArgumentException("a 2D box has a NaN or an infinity: " + box);
            }
            Block block = new Block(low(box.x1()), low(box.y1()), high(box.x2(), width), high(box.y2(), height));
            if (block.left < block.right && block.top < block.bottom) {
                blocks.add(block);
            }
        }
        blocks.sort((a, b) -> Integer.compare(a.left, b.left));
        return blocks;
    }

    /** Every pixel of an image of this size. */
    public static KeepMask everything(int width, int height) {
        return outside(width, height, List.of());
    }

    /** What is left of a row by slices sorted by their left end. */
    private static int[] runs(List<Block> slices, int y, int width) {
        int[] ends = new int[2 * slices.size() + 2];
        int n = 0;
        int from = 0;
        for (Block slice : slices) {
            if (slice.top <= y && y < slice.bottom) {
                if (from < slice.left) {
                    ends[n++] = from;
                    ends[n++] = slice.left;
                }
                from = Math.max(from, slice.right);
            }
        }
        if (from < width) {
            ends[n++] = from;
            ends[n++] = width;
        }
        return Arrays.copyOf(ends, n);
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

    /** How many count from a row on. */
    int count(int fromRow) {
        int n = 0;
        for (int y = fromRow; y < height; y++) {
            int[] row = runs[y];
            for (int i = 0; i < row.length; i += 2) {
                n += row[i + 1] - row[i];
            }
        }
        return n;
    }

    /** Whether none counts, so that SSIM and MSE are NaN. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** Whether the pixel counts. */
    public boolean keeps(int x, int y) {
        int[] row = runs[y];
        for (int i = 0; i < row.length && row[i] <= x; i += 2) {
            if (x < row[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** The kept pixels as blocks that do not overlap, from the top, each as high as its rows are alike. */
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        int top = 0;
        for (int y = 1; y <= height; y++) {
            if (y == height || !Arrays.equals(runs[y], runs[top])) {
                int[] row = runs[top];
                for (int i = 0; i < row.length; i += 2) {
                    blocks.add(new Block(row[i], top, row[i + 1], y));
                }
                top = y;
            }
        }
        return blocks;
    }

    /** Where kept columns of a row begin and end: from, to, from, to, …, ascending; not to be written to. */
    int[] runs(int y) {
        return runs[y];
    }
}
