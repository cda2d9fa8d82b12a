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
 * @param copies bytes of the renderer's copies of pictures, see {@link RendererCopies}
 * @param scores made so far by the scoring in the background; each stays on the heap
 * @param caches how full each is
 */
record DeskMark(int decisions, LiveHeap heap, long copies, int scores, List<CacheLevel> caches) {

    static DeskMark of(DeskWindow desk, int decisions) throws Exception {
        desk.settle();
        LiveHeap heap = LiveHeap.now();
        return new DeskMark(decisions, heap, RendererCopies.bytes(), desk.scoresMade(), desk.caches());
    }

    /** Bytes in the caches on the heap; with LPIPS, features outside the heap among them. */
    long inCaches() {
        return caches.stream()
                .filter(c -> c.place() == Place.HEAP || c.place() == Place.PARTLY_HEAP)
                .mapToLong(CacheLevel::bytes)
                .sum();
    }

    /** Bytes of objects on the heap that neither a cache nor the renderer keeps. */
    long beyondCaches() {
        return heap.objects() - inCaches() - copies;
    }

    /** How much more than at an earlier mark is kept by neither a cache nor the renderer, bytes. */
    long beyondCachesSince(DeskMark earlier) {
        return beyondCaches() - earlier.beyondCaches();
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
                        + "\"in_caches_mb\":%.1f,\"renderer_copies_mb\":%.1f,\"beyond_mb\":%.1f,\"scores\":%d}",
                decisions,
                heap.used() / 1e6,
                heap.megabytes(),
                inCaches() / 1e6,
                copies / 1e6,
                beyondCaches() / 1e6,
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
