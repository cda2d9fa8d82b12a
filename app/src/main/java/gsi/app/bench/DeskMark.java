package gsi.app.bench;

import gsi.dataset.image.CacheLevel;
import gsi.dataset.image.CacheLevel.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What the window keeps after some of the decisions of a long run.
 *
 * @param decisions made so far
 * @param heap after collection
 * @param scores made so far by the scoring in the background; each stays on the heap
 * @param caches how full each is
 */
record DeskMark(int decisions, LiveHeap heap, int scores, List<CacheLevel> caches) {

    static DeskMark of(DeskWindow desk, int decisions) throws Exception {
        desk.settle();
        LiveHeap.now();
        // JavaFX's software renderer lets go of its copies of pictures that are gone when it next draws a picture.
        desk.repaint();
        return new DeskMark(decisions, LiveHeap.now(), desk.scoresMade(), desk.caches());
    }

    /** Bytes in the caches on the heap; with LPIPS, features outside the heap among them. */
    long inCaches() {
        return caches.stream()
                .filter(c -> c.place() == Place.HEAP || c.place() == Place.PARTLY_HEAP)
                .mapToLong(CacheLevel::bytes)
                .sum();
    }

    /**
     * Growth of the objects on the heap since an earlier mark that is not growth of the caches. JavaFX's software renderer
     * keeps a copy of each picture that was on screen as long as the picture is kept; while caches still fill, that is in it.
     */
    long beyondCachesSince(DeskMark earlier) {
        return (heap.objects() - earlier.heap.objects()) - (inCaches() - earlier.inCaches());
    }

    /** The caches that keep more than they may, in words; empty where all is well. */
    List<String> overLimit() {
        List<String> out = new ArrayList<>();
        for (CacheLevel c : caches) {
            if (c.isOver()) {
                out.add(String.format(
                        Locale.ROOT,
                        "after %d decisions the cache of %s keeps %d bytes and may keep %d",
                        decisions,
                        c.cache(),
                        c.bytes(),
                        c.limit()));
            }
        }
        return out;
    }

    /** A line of JSON for the whole, then one for each cache. */
    void print(Consumer<String> lines) {
        lines.accept(String.format(
                Locale.ROOT,
                "{\"bench\":\"desk\",\"after\":\"%d decisions\",\"heap_used_mb\":%.1f,\"objects_mb\":%.1f,"
                        + "\"in_caches_mb\":%.1f,\"scores\":%d}",
                decisions,
                heap.used() / 1e6,
                heap.megabytes(),
                inCaches() / 1e6,
                scores));
        for (CacheLevel c : caches) {
            lines.accept(String.format(
                    Locale.ROOT,
                    "{\"bench\":\"desk\",\"after\":\"%d decisions\",\"cache\":\"%s\",\"place\":\"%s\",\"entries\":%d,"
                            + "\"mb\":%.1f,\"limit_mb\":%.1f}",
                    decisions,
                    c.cache(),
                    c.place().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    c.entries(),
                    c.bytes() / 1e6,
                    c.limit() / 1e6));
        }
    }
}
