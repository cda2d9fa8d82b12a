package gsi.scorer.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.dataset.geometry.Box2d;
import gsi.dataset.image.Raster;
import gsi.scorer.lpips.PerceptualDistance;
import gsi.scorer.pixels.CpuPixelMetrics;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.Parallelism;
import gsi.scorer.pixels.PixelMetrics.PreparedSource;
import gsi.scorer.pixels.PixelScores;
import gsi.scorer.score.Absence;
import gsi.scorer.score.Measured;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The maps of squared difference and similarity: the scores are their means, however the work is spread. */
class CpuMapsTest {

    private static final int SEED = 20261129;

    private final CpuPhotoMaps maps = new CpuPhotoMaps(PerceptualDistance.NOT_AVAILABLE);
    private final CpuPixelMetrics metrics = new CpuPixelMetrics();

    static float[] values(MapResult result) {
        assertThat(result).isInstanceOf(MapResult.Made.class);
        return ((MapResult.Made) result).map().values();
    }

    static PixelMap made(MapResult result) {
        assertThat(result).isInstanceOf(MapResult.Made.class);
        return ((MapResult.Made) result).map();
    }

    /** Enlarged and cut, shrunk with padding below, of the network's shape, tiny, of primes. */
    @ParameterizedTest
    @CsvSource({"640,480", "1000,700", "900,100", "100,950", "7,7", "31,53", "8,200"})
    void scoresAreMeansOfWhatCounts(int width, int height) {
        RandomPair pair = new RandomPair(SEED + width, width, height);
        PhotoMaps.Prepared photo = maps.prepare(pair.photo());
        PreparedSource scored = metrics.prepare(pair.photo());
        PixelMap mse = made(photo.map(pair.edited(), MapKind.MSE));
        PixelMap ssim = made(photo.map(pair.edited(), MapKind.SSIM));

        assertThat(photo.size()).isEqualTo(scored.size()).isEqualTo(mse.size()).isEqualTo(ssim.size());
        for (int seed = 0; seed < 4; seed++) {
            KeepMask kept = seed == 0
                    ? KeepMask.everything(ssim.size().width(), ssim.size().height())
                    : KeepMask.outside(
                            ssim.size(),
                            RandomPair.boxes(
                                    seed, ssim.size().width(), ssim.size().height()));
            PixelScores scores = scored.compare(pair.edited(), kept);
            assertThat(ssim.mean(kept)).isCloseTo(scores.ssim().get(), within(1e-6));
            assertThat(mse.mean(kept)).isCloseTo(scores.mse(), within(1e-6 * scores.mse()));
        }
        assertThat(ssim.mean(KeepMask.outside(ssim.size(), List.of(new Box2d(0, 0, 1000, 1000)))))
                .isNaN();
    }

    @Test
    void anEditedImageOfAnotherSizeIsResizedAsForTheScore() {
        RandomPair pair = new RandomPair(SEED, 300, 200, 512, 512);
        PreparedSource scored = metrics.prepare(pair.photo());
        KeepMask all = KeepMask.everything(300, 200);
        PixelScores scores = scored.compare(pair.edited(), all);
        PhotoMaps.Prepared photo = maps.prepare(pair.photo());
        assertThat(made(photo.map(pair.edited(), MapKind.SSIM)).mean(all))
                .isCloseTo(scores.ssim().get(), within(1e-6));
        assertThat(made(photo.map(pair.edited(), MapKind.MSE)).mean(all))
                .isCloseTo(scores.mse(), within(1e-6 * scores.mse()));
    }

    @Test
    void theSameImageDiffersNowhere() {
        Raster photo = new RandomPair(SEED, 1000, 700).photo();
        PhotoMaps.Prepared prepared = maps.prepare(photo);
        assertThat(values(prepared.map(photo, MapKind.MSE))).containsOnly(0);
        assertThat(values(prepared.map(photo, MapKind.SSIM))).containsOnly(1);
        assertThat(values(prepared.map(photo, MapKind.FLIP))).containsOnly(0);
    }

    /** 1000×700 ends in 84 rows of padding; similarity still sees the picture from three rows below it. */
    @Test
    void paddingIsTheSameInBoth() {
        RandomPair pair = new RandomPair(SEED, 1000, 700);
        PhotoMaps.Prepared prepared = maps.prepare(pair.photo());
        int content = prepared.size().contentHeight();
        assertThat(content).isEqualTo(616);
        PixelMap mse = made(prepared.map(pair.edited(), MapKind.MSE));
        PixelMap ssim = made(prepared.map(pair.edited(), MapKind.SSIM));
        int w = mse.size().width();
        assertThat(Arrays.copyOfRange(mse.values(), content * w, mse.values().length))
                .containsOnly(0);
        assertThat(Arrays.copyOfRange(ssim.values(), (content + 3) * w, ssim.values().length))
                .containsOnly(1);
        assertThat(Arrays.copyOfRange(ssim.values(), (content + 2) * w, (content + 3) * w))
                .doesNotContain(1);
    }

    @Test
    void aSmallerImageHasTheScoresReasonForNoSsim() {
        RandomPair pair = new RandomPair(SEED, 6, 30);
        Measured score = metrics.prepare(pair.photo())
                .compare(pair.edited(), KeepMask.everything(6, 30))
                .ssim();
        MapResult map = maps.prepare(pair.photo()).map(pair.edited(), MapKind.SSIM);
        assertThat(score)
                .isInstanceOfSatisfying(
                        Measured.Missing.class,
                        missing -> assertThat(map).isEqualTo(new MapResult.Missing(missing.why())));
        assertThat(values(maps.prepare(pair.photo()).map(pair.edited(), MapKind.MSE)))
                .hasSize(180);
    }

    @Test
    void withoutAModelThereIsNoLpipsMap() {
        RandomPair pair = new RandomPair(SEED, 64, 64);
        assertThat(maps.prepare(pair.photo()).map(pair.edited(), MapKind.LPIPS))
                .isEqualTo(new MapResult.Missing(Absence.lpips()));
    }

    @Test
    void oneColourHasTheScoresSimilarity() {
        byte[] levels = new byte[3 * 640 * 480];
        Arrays.fill(levels, (byte) 90);
        Raster flat = new Raster(640, 480, levels);
        RandomPair pair = new RandomPair(SEED, 640, 480);
        KeepMask all = KeepMask.everything(640, 480);
        double score = metrics.prepare(pair.photo()).compare(flat, all).ssim().get();
        PixelMap map = made(maps.prepare(pair.photo()).map(flat, MapKind.SSIM));
        assertThat(map.mean(all)).isCloseTo(score, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"MSE", "SSIM", "FLIP"})
    void threadsDoNotMatter(MapKind kind) {
        RandomPair first = new RandomPair(SEED, 640, 480);
        RandomPair second = new RandomPair(SEED + 1, 500, 600);
        PhotoMaps alone = new CpuPhotoMaps(PerceptualDistance.NOT_AVAILABLE, Parallelism.ONE_THREAD);
        float[] one = values(alone.prepare(first.photo()).map(first.edited(), kind));
        float[] two = values(alone.prepare(second.photo()).map(second.edited(), kind));
        PhotoMaps.Prepared firstPhoto = maps.prepare(first.photo());
        PhotoMaps.Prepared secondPhoto = maps.prepare(second.photo());

        List<float[]> several = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> values(
                        i % 2 == 0 ? firstPhoto.map(first.edited(), kind) : secondPhoto.map(second.edited(), kind)))
                .toList();

        for (int i = 0; i < several.size(); i++) {
            assertThat(several.get(i)).isEqualTo(i % 2 == 0 ? one : two);
        }
    }

    @Test
    void aPhotoWeighsWhatItKeeps() {
        PhotoMaps.Prepared photo = maps.prepare(new RandomPair(SEED, 640, 480).photo());
        assertThat(photo.weight()).isBetween(4L * 3 * 640 * 480, 4L * 3 * 640 * 480 + 1000);
    }
}
