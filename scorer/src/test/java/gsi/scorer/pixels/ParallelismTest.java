package gsi.scorer.pixels;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.dataset.geometry.Box2d;
import gsi.dataset.image.Raster;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores do not depend on how many cores there are. */
class ParallelismTest {

    @ParameterizedTest
    @CsvSource({"1296,968", "640,480", "300,1400", "1400,20", "9,7"})
    void all_cores_score_as_one_thread_does_to_the_last_bit(int width, int height) {
        Raster photo = TestPhoto.of("xor", width, height);
        Raster edited = TestPhoto.of("hash", width / 2 + 1, height);
        CpuPixelMetrics one = new CpuPixelMetrics(Parallelism.ONE_THREAD);
        CpuPixelMetrics all = new CpuPixelMetrics(Parallelism.ALL_CORES);
        KeepMask kept = KeepMask.outside(ProcessedSize.of(width, height), List.of(new Box2d(5, 3, 200, 120)));
        assertThat(all.prepare(photo).processed().planes())
                .isEqualTo(one.prepare(photo).processed().planes());
        assertThat(all.prepare(photo).compare(edited, kept))
                .isEqualTo(one.prepare(photo).compare(edited, kept));
    }

    @Test
    void each_part_is_done_once() {
        for (Parallelism parallelism : Parallelism.values()) {
            AtomicIntegerArray done = new AtomicIntegerArray(1000);
            parallelism.each(1000, done::incrementAndGet);
            int[] ones = new int[1000];
            Arrays.fill(ones, 1);
            assertThat(done).as(parallelism.name()).hasToString(Arrays.toString(ones));
        }
    }
}
