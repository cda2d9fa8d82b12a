package gsi.app.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import gsi.app.media.Photo;
import gsi.app.testdata.TinyData;
import gsi.app.testdata.TinyPhoto;
import gsi.app.text.Texts;
import gsi.app.window.Fx;
import gsi.dataset.DataSet;
import gsi.dataset.Sample;
import gsi.dataset.image.CacheLevel;
import gsi.dataset.image.Raster;
import gsi.dataset.layout.DataSetReader;
import gsi.scorer.map.MapKind;
import gsi.scorer.map.MapResult;
import gsi.scorer.map.PhotoMaps;
import gsi.scorer.map.PixelMap;
import gsi.scorer.pixels.ProcessedSize;
import gsi.scorer.score.Absence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The heat map on screen is always that of the shown pair and of the asked quantity, and no work is done twice. */
class ShownHeatMapTest {

    @TempDir
    Path dir;

    private final LaterRunner runner = new LaterRunner();
    private final List<String> done = new ArrayList<>();
    private final PairLook look = new PairLook();
    private final PhotoMaps byHand = this::prepare;
    private final HeatMaps maps = new HeatMaps(runner, () -> byHand);
    private int changes;
    private final ShownHeatMap shown = new ShownHeatMap(maps, look, new Texts(Locale.ENGLISH), () -> changes++);

    private @Nullable DataSet data;

    @BeforeEach
    void onePair() throws Exception {
        Fx.run(() -> {});
        data = new DataSetReader().read(TinyData.write(dir, 1, "bold").root());
    }

    /** A map has the edited image's first red level everywhere; FLIP breaks, and LPIPS is not there. */
    private PhotoMaps.Prepared prepare(Raster photo) {
        done.add("prepared");
        ProcessedSize size = ProcessedSize.of(photo.width(), photo.height());
        return new PhotoMaps.Prepared() {
            @Override
            public ProcessedSize size() {
                return size;
            }

            @Override
            public MapResult map(Raster edited, MapKind kind) {
                done.add(kind.word());
                if (kind == MapKind.FLIP) {
                    throw new IllegalStateException("broken on purpose");
                }
                float[] values = new float[size.width() * size.height()];
                Arrays.fill(values, edited.rgb()[0] & 0xFF);
                return kind == MapKind.LPIPS
                        ? new MapResult.Missing(Absence.lpips())
                        : new MapResult.Made(new PixelMap(kind, size, values));
            }

            @Override
            public long weight() {
                return 100;
            }
        };
    }

    /** A pair of whose edited image the first red level is this. */
    private PairPixels pair(int level) {
        Sample sample = Objects.requireNonNull(data).samples().getFirst();
        Raster edited = TinyPhoto.after("photo");
        byte[] rgb = edited.rgb().clone();
        rgb[0] = (byte) level;
        return new PairPixels(
                sample,
                sample.edited("bold").orElseThrow(),
                new Photo(TinyPhoto.before("photo"), "photo"),
                new Photo(new Raster(edited.width(), edited.height(), rgb), "edited " + level));
    }

    private Optional<Double> mean() {
        return Optional.ofNullable(shown.map()).map(HeatMap::mean);
    }

    private void showMse() {
        look.map().kindProperty().set(MapKind.MSE);
        look.toggle(CompareMode.MAP);
    }

    @Test
    void nothingIsMadeWhileNoHeatMapsAreLookedAt() {
        shown.turnTo(pair(1));
        shown.prefetch(() -> Optional.of(pair(2)));
        assertThat(runner.isIdle()).isTrue();
        assertThat(shown.isPending()).isFalse();
    }

    @Test
    void aMapOfThePairBeforeThatComesLateIsDropped() {
        showMse();
        shown.turnTo(pair(1));
        Runnable late = runner.work();
        shown.turnTo(pair(2));
        late.run();
        assertThat(shown.map()).as("the first pair's map, made already").isNull();
        assertThat(shown.isPending()).isTrue();
        runner.all();
        assertThat(mean()).contains(2.0);
    }

    @Test
    void anotherPairTakesTheMapAwayAtOnce() {
        showMse();
        shown.turnTo(pair(1));
        runner.all();
        assertThat(mean()).contains(1.0);
        shown.turnTo(pair(2));
        assertThat(shown.map()).isNull();
        shown.turnTo(null);
        runner.all();
        assertThat(shown.map()).isNull();
        assertThat(shown.isPending()).isFalse();
    }

    @Test
    void workThatIsNoLongerWantedDoesNotBegin() {
        showMse();
        shown.turnTo(pair(1));
        shown.turnTo(pair(2));
        look.toggle(CompareMode.MAP);
        runner.all();
        assertThat(done).isEmpty();
        assertThat(shown.map()).isNull();
    }

    @Test
    void anotherQuantityTakesTheMapAwayAndUsesThePreparedPhoto() {
        showMse();
        shown.turnTo(pair(1));
        runner.all();
        look.map().nextKind();
        assertThat(shown.map()).as("the squares are no SSIM").isNull();
        runner.all();
        assertThat(Objects.requireNonNull(shown.map()).kind()).isEqualTo(MapKind.SSIM);
        assertThat(done).containsExactly("prepared", "mse", "ssim");
    }

    @Test
    void gainOpacityAndWhatCountsPaintAnewAndComputeNothing() {
        showMse();
        shown.turnTo(pair(1));
        runner.all();
        HeatMap before = shown.map();
        int seen = changes;
        look.adjust(1);
        assertThat(shown.map()).as("stays until it is painted anew").isSameAs(before);
        runner.all();
        look.map().onlyCountsProperty().set(true);
        runner.all();
        look.map().nextOpacity();
        assertThat(runner.isIdle()).as("the picture's opacity is the layer's").isTrue();
        assertThat(changes).isEqualTo(seen + 2);
        assertThat(done).containsExactly("prepared", "mse");
        assertThat(Objects.requireNonNull(shown.map()).map())
                .isSameAs(Objects.requireNonNull(before).map());
    }

    @Test
    void anotherEditOfThePhotoUsesWhatWasPreparedAndTheWayBackIsThereAtOnce() {
        showMse();
        shown.turnTo(pair(1));
        runner.all();
        shown.turnTo(pair(2));
        runner.all();
        shown.turnTo(pair(1));
        assertThat(mean()).contains(1.0);
        assertThat(runner.isIdle()).isTrue();
        assertThat(done).containsExactly("prepared", "mse", "mse");
    }

    @Test
    void theNextPairsMapIsMadeAfterTheShownOneAndIsThereAtOnce() {
        showMse();
        shown.turnTo(pair(1));
        shown.prefetch(() -> Optional.of(pair(2)));
        runner.work().run();
        assertThat(mean()).contains(1.0);
        runner.all();
        shown.turnTo(pair(2));
        assertThat(mean()).contains(2.0);
        assertThat(runner.isIdle()).isTrue();
    }

    @Test
    void whatWasToBeMadeReadyIsNotWhenThePairIsLeft() {
        showMse();
        shown.turnTo(pair(1));
        shown.prefetch(() -> Optional.of(pair(2)));
        shown.turnTo(null);
        runner.all();
        assertThat(done).isEmpty();
    }

    @Test
    void aMapThatIsMissingOrBreaksIsNoMapAndTheNextQuantityIs() {
        showMse();
        look.map().kindProperty().set(MapKind.LPIPS);
        shown.turnTo(pair(1));
        runner.all();
        assertThat(shown.map()).isNull();
        assertThat(shown.isPending()).as("the reason is there").isFalse();
        look.map().nextKind();
        runner.all();
        assertThat(done).endsWith("lpips", "flip");
        assertThat(shown.isPending()).as("it broke").isFalse();
        look.map().nextKind();
        runner.all();
        assertThat(mean()).contains(1.0);
    }

    @Test
    void theFiguresAreThoseOfWhatCountsAndTheCachesAreWeighed() {
        showMse();
        shown.turnTo(pair(9));
        runner.all();
        HeatMap heat = Objects.requireNonNull(shown.map());
        assertThat(heat.area()).isPresent();
        assertThat(heat.mean()).isEqualTo(heat.map().mean(heat.counts())).isEqualTo(9);
        assertThat(heat.worst()).isEqualTo(9);
        // 64×48 of them, 4 bytes each: once as a map, twice as pictures.
        assertThat(maps.levels())
                .extracting(CacheLevel::entries, CacheLevel::bytes)
                .containsExactly(tuple(1, 100L), tuple(1, 4L * 64 * 48 + 64), tuple(1, 2 * 4L * 64 * 48));
    }
}
