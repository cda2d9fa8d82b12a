package gsi.app.compare;

import gsi.app.media.WeighedCache;
import gsi.app.tasks.LatestOnly;
import gsi.app.tasks.TaskRunner;
import gsi.dataset.image.CacheLevel;
import gsi.viewer3d.colour.ColourMap;
import java.util.function.Consumer;

/** Compares pairs in the background; of requests only the newest matters, and what was compared last is kept. FX thread. */
public final class PairComparer {

    private static final long BYTES = 64L << 20;

    private final LatestOnly comparing;
    private final WeighedCache<PairPixels, ComparedPair> cache = new WeighedCache<>(BYTES, ComparedPair::weight);

    public PairComparer(TaskRunner runner) {
        this.comparing = new LatestOnly(runner);
    }

    /**
     * What came of it, with the difference painted.
     *
     * @param painted {@code 0xFFRRGGBB} for each pixel of the photo
     */
    @SuppressWarnings("ArrayRecordComponent") // pixels, shared on purpose
    record Painted(ComparedPair pair, int[] painted) {}

    /**
     * Compares.
     *
     * @param gain of the painted difference
     * @param onReady on the FX thread, unless something else is asked for before
     */
    void compare(PairPixels pixels, double gain, Consumer<Painted> onReady) {
        comparing.io(
                () -> {
                    ComparedPair pair = cache.get(pixels).orElse(null);
                    if (pair == null) {
                        pair = ComparedPair.of(pixels);
                        cache.put(pixels, pair);
                    }
                    return new Painted(pair, PixelDifference.painted(pair.levels(), gain, ColourMap.PURPLE_TO_CREAM));
                },
                onReady,
                error -> {
                    throw new IllegalStateException("a pair could not be compared", error);
                });
    }

    /** How full what it keeps is. */
    public CacheLevel level() {
        return cache.level("compared pairs");
    }

    /** Drops what is under way. */
    void cancel() {
        comparing.cancel();
    }
}
