package gsi.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gsi.dataset.image.Raster;
import gsi.gpu.device.Devices;
import gsi.gpu.device.GpuException;
import gsi.gpu.device.GpuException.Fault;
import gsi.gpu.engine.EngineOptions;
import gsi.scorer.PhotoMetrics.PairScores;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.ProcessedSize;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A device that is taken away in the middle of a run: no comparison is lost, the numbers stay, the person is told once. */
class FaultsTest {

    private static final int WIDTH = 90;
    private static final int HEIGHT = 70;
    private static final KeepMask ALL = KeepMask.outside(ProcessedSize.of(WIDTH, HEIGHT), List.of());

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

    private void goesOn(GpuScorer scorer, Fault fault) {
        Random random = new Random(3);
        Raster photo = SoftwareGpu.picture(WIDTH, HEIGHT, random);
        var onDevice = scorer.metrics().prepare(photo);
        var onProcessor = SoftwareGpu.processor(null).prepare(photo);
        for (int i = 0; i < 6; i++) {
            if (i == 2) {
                now.set(fault);
            }
            Raster edited = SoftwareGpu.picture(WIDTH, HEIGHT, random);
            PairScores found = onDevice.compare(edited, ALL);
            PairScores expected = onProcessor.compare(edited, ALL);
            assertThat(found.ssim().get()).isCloseTo(expected.ssim().get(), within(1e-5));
            assertThat(found.mse()).isCloseTo(expected.mse(), within(1e-5 * expected.mse()));
        }
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
    void workThatNeverEndsIsGivenUp() throws Exception {
        try (GpuScorer scorer = open(Duration.ofSeconds(10))) {
            goesOn(scorer, Fault.HANG);
            assertThat(told).hasSize(1);
        }
    }

    @Test
    void aDriverThatRefusesAProgramIsNoDevice() {
        SoftwareGpu.requireDevice();
        now.set(Fault.COMPILE_FAILURE);
        assertThatThrownBy(() -> open(Duration.ofMinutes(1)).close())
                .isInstanceOf(GpuException.class)
                .hasMessageContaining("as the test wants");
        assertThat(told).isEmpty();
    }
}
