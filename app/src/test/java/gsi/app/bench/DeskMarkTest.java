package gsi.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsi.dataset.image.CacheLevel;
import gsi.dataset.image.CacheLevel.Place;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a long run of decisions leaves on the heap, apart from caches. */
class DeskMarkTest {

    private static CacheLevel cache(String name, Place place, int entries, long bytes, long limit) {
        return new CacheLevel(name, place, entries, bytes, limit);
    }

    @Test
    void growthOfCachesOnTheHeapIsNoGrowthOfTheProgram() {
        DeskMark first = new DeskMark(
                100,
                new LiveHeap(900, 500),
                7,
                List.of(
                        cache("clouds", Place.HEAP, 3, 100, 400),
                        cache("thumbnail files", Place.DISK, 3, 1000, 4000),
                        cache("photos prepared", Place.PARTLY_HEAP, 3, 50, 400)));
        DeskMark last = new DeskMark(
                1000,
                new LiveHeap(1200, 700),
                70,
                List.of(
                        cache("clouds", Place.HEAP, 3, 250, 400),
                        cache("thumbnail files", Place.DISK, 3, 3000, 4000),
                        cache("photos prepared", Place.PARTLY_HEAP, 3, 60, 400)));
        assertThat(last.beyondCachesSince(first)).isEqualTo(40);
    }

    @Test
    void aCacheAboveItsLimitIsNamed() {
        DeskMark mark = new DeskMark(
                9,
                new LiveHeap(1, 1),
                0,
                List.of(
                        cache("clouds", Place.HEAP, 3, 401, 400),
                        cache("one huge cloud", Place.HEAP, 1, 401, 400),
                        cache("previews", Place.HEAP, 3, 400, 400)));
        assertThat(mark.overLimit())
                .containsExactly("after 9 decisions the cache of clouds keeps 401 bytes and may keep 400");
    }

    @Test
    void eachCacheIsALine() {
        List<String> lines = new ArrayList<>();
        new DeskMark(
                        30,
                        new LiveHeap(2_500_000, 1_500_000),
                        4,
                        List.of(cache("clouds", Place.PARTLY_HEAP, 3, 1_250_000, 4_000_000)))
                .print(lines::add);
        assertThat(lines)
                .containsExactly(
                        "{\"bench\":\"desk\",\"after\":\"30 decisions\",\"heap_used_mb\":2.5,\"objects_mb\":1.5,"
                                + "\"in_caches_mb\":1.3,\"scores\":4}",
                        "{\"bench\":\"desk\",\"after\":\"30 decisions\",\"cache\":\"clouds\",\"place\":\"partly heap\","
                                + "\"entries\":3,\"mb\":1.3,\"limit_mb\":4.0}");
    }

    @Test
    void theObjectsOfAHistogramAreCountedWithoutFillers() {
        assertThat(LiveHeap.objectBytes("""
                 num     #instances         #bytes  class name (module)
                -------------------------------------------------------
                   1:         13662          500  [I (java.base@25.0.3)
                   2:          2426          300  [Ljdk.internal.vm.FillerElement; (java.base@25.0.3)
                   3:             1           16  gsi.dataset.Detection
                Total         16089          816
                """)).isEqualTo(516);
        assertThatThrownBy(() -> LiveHeap.objectBytes("Unknown command")).hasMessageContaining("Unknown command");
    }

    @Test
    void whatIsKeptOnTheHeapIsSeen() {
        long before = LiveHeap.now().objects();
        byte[] kept = new byte[40_000_000];
        long with = LiveHeap.now().objects();
        assertThat(with - before).isBetween(35_000_000L, 60_000_000L);
        assertThat(kept).hasSize(40_000_000);
    }
}
