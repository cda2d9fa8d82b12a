package gsi.scorer.flip;

import gsi.scorer.pixels.Parallelism;
import gsi.scorer.pixels.PlanarImage;

/**
 * Makes ꟻLIP maps on the processor. Safe for many threads; working memory is kept per thread.
 *
 * <p>The image is cut into bands of rows, each measured on its own in the same way however many threads there are. Beyond the
 * border the border's pixels continue.
 */
public final class Flip {

    /** Rows measured in one go: many compared with what the filters reach beyond them. */
    private static final int BAND = 64;

    private final Parallelism parallelism;
    private final FlipFilters filters = FlipFilters.of(FlipFilters.PIXELS_PER_DEGREE);
    private final ThreadLocal<Memory> memories = ThreadLocal.withInitial(() -> new Memory(filters));

    public Flip(Parallelism parallelism) {
        this.parallelism = parallelism;
    }

    /** What one thread needs. */
    private static final class Memory {
        private final Seen one;
        private final Seen other;
        private final Differences differences = new Differences();

        Memory(FlipFilters filters) {
            this.one = new Seen(filters);
            this.other = new Seen(filters);
        }
    }

    /**
     * How visible the difference is at each pixel, 0 = not at all, 1 = as different as can be; rows from the top. Which image
     * is which does not matter.
     *
     * @param one planes blue, green, red; levels are clipped to 0–255
     * @param other of the same size
     * @param padding the first row from which on both show the same
     * @throws IllegalArgumentException for images of different sizes
     */
    public float[] map(PlanarImage one, PlanarImage other, int padding) {
        int w = one.width();
        if (w != other.width() || one.height() != other.height()) {
            throw new IllegalArgumentException("images of different sizes");
        }
        float[] map = new float[w * one.height()];
        int rows = Math.min(one.height(), padding + filters.reachOfColours());
        parallelism.each(Math.ceilDiv(rows, BAND), band -> {
            int from = band * BAND;
            int to = Math.min(from + BAND, rows);
            Memory mine = memories.get();
            mine.one.look(one, from, to);
            mine.other.look(other, from, to);
            for (int row = from; row < to; row++) {
                mine.one.row(row);
                mine.other.row(row);
                mine.differences.between(mine.one, mine.other, map, row * w, w);
            }
        });
        return map;
    }
}
