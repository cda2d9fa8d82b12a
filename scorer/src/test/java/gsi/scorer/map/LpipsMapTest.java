package gsi.scorer.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import gsi.dataset.DataException;
import gsi.dataset.image.Raster;
import gsi.scorer.lpips.DistanceMap;
import gsi.scorer.lpips.LpipsNetwork;
import gsi.scorer.lpips.PerceptualDistance;
import gsi.scorer.lpips.TestModel;
import gsi.scorer.pixels.CpuPixelMetrics;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.PixelMetrics.PreparedSource;
import gsi.scorer.pixels.PlanarImage;
import gsi.scorer.score.Absence;
import gsi.scorer.score.Measured;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LPIPS maps: the scores are their means, and the network sees the photo once, and only if it must. */
class LpipsMapTest {

    private static final int SEED = 20261129;

    @ParameterizedTest
    @CsvSource({"200,150", "61,47", "900,100"})
    void scoresAreMeansOfWhatCounts(int width, int height) throws DataException, OrtException {
        RandomPair pair = new RandomPair(SEED, width, height);
        try (LpipsNetwork lpips = TestModel.load()) {
            PreparedSource source = new CpuPixelMetrics().prepare(pair.photo());
            PerceptualDistance.Prepared scored = lpips.prepare(source.processed());
            PhotoMaps.Prepared photo = new CpuPhotoMaps(lpips).prepare(pair.photo());
            PixelMap map = CpuMapsTest.made(photo.map(pair.edited(), MapKind.LPIPS));
            KeepMask kept = KeepMask.outside(photo.size(), RandomPair.boxes(SEED, width, height));
            source.compare(pair.edited(), kept, processed -> {
                double score = scored.to(processed, kept).get();
                assertThat(score).isGreaterThan(0.01);
                assertThat(map.mean(kept)).isCloseTo(score, within(1e-6));
            });
        }
    }

    @Test
    void theSamePhotoIsAtNoDistanceAnywhere() throws DataException, OrtException {
        Raster photo = new RandomPair(SEED, 64, 48).photo();
        try (LpipsNetwork lpips = TestModel.load()) {
            assertThat(CpuMapsTest.values(new CpuPhotoMaps(lpips).prepare(photo).map(photo, MapKind.LPIPS)))
                    .containsOnly(0);
        }
    }

    @Test
    void aSmallerPhotoHasTheScoresReason() throws DataException, OrtException {
        RandomPair pair = new RandomPair(SEED, 100, LpipsNetwork.LEAST_SIDE - 1);
        try (LpipsNetwork lpips = TestModel.load()) {
            PreparedSource source = new CpuPixelMetrics().prepare(pair.photo());
            Measured score = lpips.prepare(source.processed())
                    .to(source.processed(), KeepMask.everything(100, LpipsNetwork.LEAST_SIDE - 1));
            MapResult map = new CpuPhotoMaps(lpips).prepare(pair.photo()).map(pair.edited(), MapKind.LPIPS);
            assertThat(score)
                    .isInstanceOfSatisfying(
                            Measured.Missing.class,
                            missing -> assertThat(map).isEqualTo(new MapResult.Missing(missing.why())));
        }
    }

    /** Counts how often a photo is prepared, and gives distances that are all the same. */
    private record Counting(AtomicInteger prepared, long weight) implements PerceptualDistance {
        @Override
        public Prepared prepare(PlanarImage source) {
            prepared.incrementAndGet();
            return new Flat(source.width() * source.height(), weight);
        }
    }

    private record Flat(int pixels, long weight) implements PerceptualDistance.Prepared {
        @Override
        public Measured to(PlanarImage edited, KeepMask kept) {
            return Measured.of(0);
        }

        @Override
        public DistanceMap map(PlanarImage edited) {
            return new DistanceMap.Made(new float[pixels]);
        }
    }

    @Test
    void thePhotoIsPreparedOnceWhateverManyThreadsAskForAndWeighedThen() {
        RandomPair pair = new RandomPair(SEED, 80, 60);
        Counting counting = new Counting(new AtomicInteger(), 1_000_000);
        PhotoMaps.Prepared photo = new CpuPhotoMaps(counting).prepare(pair.photo());
        for (MapKind kind : List.of(MapKind.MSE, MapKind.SSIM, MapKind.FLIP)) {
            CpuMapsTest.made(photo.map(pair.edited(), kind));
        }
        assertThat(counting.prepared.get()).isZero();
        long before = photo.weight();

        IntStream.range(0, 32).parallel().forEach(i -> photo.map(pair.edited(), MapKind.LPIPS));

        assertThat(counting.prepared.get()).isEqualTo(1);
        assertThat(photo.weight()).isEqualTo(before + 1_000_000);
    }

    /** As tests of scores have them: a distance of which only means are known. */
    @Test
    void aDistanceOfMeansAloneHasNoMap() {
        RandomPair pair = new RandomPair(SEED, 80, 60);
        PerceptualDistance quarter = source -> (edited, kept) -> Measured.of(0.25);
        assertThat(new CpuPhotoMaps(quarter).prepare(pair.photo()).map(pair.edited(), MapKind.LPIPS))
                .isInstanceOfSatisfying(
                        MapResult.Missing.class,
                        m -> assertThat(m.why().cause()).isEqualTo(Absence.Cause.NOT_APPLICABLE));
    }
}
