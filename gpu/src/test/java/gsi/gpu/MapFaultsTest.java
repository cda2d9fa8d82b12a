package gsi.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.dataset.image.Raster;
import gsi.gpu.device.Device;
import gsi.gpu.device.Devices;
import gsi.gpu.device.GpuException.Fault;
import gsi.gpu.device.Staging;
import gsi.gpu.engine.EngineOptions;
import gsi.scorer.PhotoMetrics.PairScores;
import gsi.scorer.map.MapKind;
import gsi.scorer.map.MapResult;
import gsi.scorer.map.PhotoMaps;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.ProcessedSize;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Maps while the device fails, is closed, computes something else, or is asked by many at once. */
class MapFaultsTest {

    private static final int WIDTH = 90;
    private static final int HEIGHT = 70;

    private final Random random = new Random(3);
    private final Raster photo = SoftwareGpu.picture(WIDTH, HEIGHT, random);
    private final PhotoMaps.Prepared onProcessor =
            SoftwareGpu.processorMaps(null).prepare(photo);
    private final List<DeviceFailure> told = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable Fault> now = new AtomicReference<>();

    private GpuScorer open(Duration patience) throws Exception {
        SoftwareGpu.requireDevice();
        return GpuScorer.open(
                () -> FailingDevice.over(Devices.best(Devices.Wish.ANY).open(), now),
                null,
                told::add,
                info -> EngineOptions.of(info.software()).withPatience(patience));
    }

    /** Maps before and after a fault, then with a photo that is prepared after it. */
    private void goesOn(GpuScorer scorer, Fault fault) {
        PhotoMaps.Prepared prepared = scorer.maps().prepare(photo);
        for (int i = 0; i < 3; i++) {
            if (i == 1) {
                now.set(fault);
            }
            for (MapKind kind : List.of(MapKind.SSIM, MapKind.MSE, MapKind.FLIP)) {
                Raster edited = SoftwareGpu.picture(WIDTH, HEIGHT, random);
                MapParityTest.same(prepared.map(edited, kind), onProcessor.map(edited, kind));
            }
        }
        Raster edited = SoftwareGpu.picture(WIDTH, HEIGHT, random);
        MapParityTest.same(
                scorer.maps().prepare(photo).map(edited, MapKind.SSIM), onProcessor.map(edited, MapKind.SSIM));
        now.set(null);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CONTEXT_LOST", "OUT_OF_MEMORY", "BROKEN"})
    void theProcessorGoesOnAndThePersonIsToldOnce(Fault fault) throws Exception {
        try (GpuScorer scorer = open(Duration.ofMinutes(1))) {
            goesOn(scorer, fault);
            assertThat(told).singleElement().asString().contains("as the test wants");
            assertThat(scorer.comparisonsOnProcessor()).isPositive();
        }
    }

    @Test
    void aMapThatIsNeverDoneIsGivenUp() throws Exception {
        try (GpuScorer scorer = open(Duration.ofSeconds(10))) {
            goesOn(scorer, Fault.HANG);
            assertThat(told).hasSize(1);
        }
    }

    @Test
    void afterClosingTheProcessorMakesMapsAndNobodyIsTold() throws Exception {
        GpuScorer scorer = open(Duration.ofMinutes(1));
        PhotoMaps.Prepared prepared = scorer.maps().prepare(photo);
        Raster edited = SoftwareGpu.picture(WIDTH, HEIGHT, random);
        MapResult before = prepared.map(edited, MapKind.SSIM);
        scorer.close();
        MapResult after = prepared.map(edited, MapKind.SSIM);
        MapParityTest.same(before, onProcessor.map(edited, MapKind.SSIM));
        MapParityTest.same(after, onProcessor.map(edited, MapKind.SSIM));
        assertThat(told).isEmpty();
        assertThat(scorer.comparisonsOnProcessor()).isEqualTo(1);
    }

    /** A driver that is right about sums and wrong about one pixel: its scores are used, its maps are not. */
    @Test
    void aDeviceWhoseMapsAreWrongMakesScoresOnly() throws Exception {
        SoftwareGpu.requireDevice();
        try (GpuScorer scorer = GpuScorer.open(
                () -> DeviceProxy.over(Devices.best(Devices.Wish.ANY).open(), MapFaultsTest::wrongInOnePixel),
                null,
                told::add,
                info -> EngineOptions.of(info.software()))) {
            PhotoMaps.Prepared prepared = scorer.maps().prepare(photo);
            Raster edited = SoftwareGpu.picture(WIDTH, HEIGHT, random);
            for (MapKind kind : List.of(MapKind.SSIM, MapKind.MSE)) {
                MapParityTest.same(prepared.map(edited, kind), onProcessor.map(edited, kind));
            }
            assertThat(told).singleElement().asString().contains("SSIM of the self-test");
            assertThat(scorer.comparisonsOnProcessor()).isEqualTo(2);
            KeepMask all = KeepMask.everything(WIDTH, HEIGHT);
            scorer.metrics().prepare(photo).compare(edited, all);
            assertThat(scorer.comparisonsOnProcessor()).isEqualTo(2);
        }
    }

    private static @Nullable Object wrongInOnePixel(
            Device device, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        Object answer = DeviceProxy.call(device, method, arguments);
        if (method.getName().equals("pull")
                && arguments != null
                && arguments[0] instanceof Staging read
                && arguments[1] instanceof Integer bytes
                && bytes > 4096) {
            read.bytes().putFloat(400, 1.5f * read.bytes().getFloat(400) + 0.01f);
        }
        return answer;
    }

    /** Two threads ask for maps, two for scores; each gets its own. */
    @Test
    void mapsAndScoresAreMadeAtTheSameTime() throws Exception {
        try (GpuScorer scorer = open(Duration.ofMinutes(1));
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> work = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                int seed = thread;
                boolean maps = thread % 2 == 0;
                work.add(threads.submit(() -> {
                    Random mine = new Random(seed);
                    for (int i = 0; i < 12; i++) {
                        Raster edited = SoftwareGpu.picture(WIDTH + i, HEIGHT, mine);
                        if (maps) {
                            MapKind kind = i % 2 == 0 ? MapKind.SSIM : MapKind.MSE;
                            MapParityTest.same(
                                    scorer.maps().prepare(photo).map(edited, kind), onProcessor.map(edited, kind));
                        } else {
                            sameScores(scorer, edited);
                        }
                    }
                }));
            }
            for (Future<?> one : work) {
                one.get();
            }
            assertThat(told).isEmpty();
            assertThat(scorer.comparisonsOnProcessor()).isZero();
        }
    }

    private void sameScores(GpuScorer scorer, Raster edited) {
        KeepMask all = KeepMask.outside(ProcessedSize.of(WIDTH, HEIGHT), List.of());
        PairScores found = scorer.metrics().prepare(photo).compare(edited, all);
        PairScores expected = SoftwareGpu.processor(null).prepare(photo).compare(edited, all);
        assertThat(found.ssim().get()).isCloseTo(expected.ssim().get(), within(1e-5));
        assertThat(found.mse()).isCloseTo(expected.mse(), within(1e-5 * expected.mse()));
    }
}
