package gsi.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.dataset.geometry.Box2d;
import gsi.dataset.image.Raster;
import gsi.scorer.PhotoMetrics.PairScores;
import gsi.scorer.lpips.LpipsNetwork;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.ProcessedSize;
import gsi.scorer.score.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The device's numbers are the processor's, at sizes that fill no tile; memory is poisoned before it is used. */
class ParityTest {

    private static GpuScorer gpu;
    private static final List<DeviceFailure> TOLD = new ArrayList<>();

    @BeforeAll
    static void open() throws Exception {
        gpu = SoftwareGpu.open(null, TOLD::add);
    }

    @AfterAll
    static void close() {
        if (gpu != null) {
            gpu.close();
            assertThat(TOLD).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}x{1} against {2}x{3}")
    @CsvSource({
        "1,1,1,1",
        "7,7,7,7",
        "7,300,7,300",
        "13,11,29,3",
        "97,89,97,89",
        "101,103,64,64",
        "255,257,256,256",
        "640,480,512,512",
        "1009,31,1000,40"
    })
    void similarityAndSquaresAreThoseOfTheProcessor(int w, int h, int editedWidth, int editedHeight) {
        Random random = new Random(w * 1000L + h);
        Raster photo = SoftwareGpu.picture(w, h, random);
        Raster edited = SoftwareGpu.picture(editedWidth, editedHeight, random);
        ProcessedSize size = ProcessedSize.of(w, h);
        for (int boxes = 0; boxes < 3; boxes++) {
            KeepMask kept = KeepMask.outside(size, boxes(size, boxes, random));
            PairScores expected = SoftwareGpu.processor(null).prepare(photo).compare(edited, kept);
            PairScores found = gpu.metrics().prepare(photo).compare(edited, kept);
            same(found.ssim(), expected.ssim(), 1e-5);
            same(
                    Measured.of(found.mse()),
                    Measured.of(expected.mse()),
                    Double.isNaN(expected.mse()) ? 0 : 1e-5 * Math.max(1e-3, expected.mse()));
        }
    }

    @Test
    void anImageIsItsOwnEqual() {
        Raster photo = SoftwareGpu.picture(120, 90, new Random(5));
        PairScores found =
                gpu.metrics().prepare(photo).compare(photo, KeepMask.outside(ProcessedSize.of(120, 90), List.of()));
        assertThat(number(found.ssim())).isCloseTo(1, within(1e-6));
        assertThat(found.mse()).isZero();
        assertThat(gpu.comparisonsOnProcessor()).isZero();
    }

    @Test
    void nothingKeptIsAsTheProcessorSays() {
        ProcessedSize size = ProcessedSize.of(60, 40);
        KeepMask none = KeepMask.outside(size, List.of(new Box2d(0, 0, size.width(), size.height())));
        Raster photo = SoftwareGpu.picture(60, 40, new Random(6));
        PairScores expected = SoftwareGpu.processor(null).prepare(photo).compare(photo, none);
        PairScores found = gpu.metrics().prepare(photo).compare(photo, none);
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void theNetworksDistanceIsThatOfTheProcessor() throws Exception {
        try (LpipsNetwork network = SoftwareGpu.network();
                GpuScorer scorer = SoftwareGpu.open(network, TOLD::add)) {
            Random random = new Random(8);
            Raster photo = SoftwareGpu.picture(131, 113, random);
            ProcessedSize size = ProcessedSize.of(131, 113);
            var onDevice = scorer.metrics().prepare(photo);
            var onProcessor = SoftwareGpu.processor(network).prepare(photo);
            // Two edits of a photo: the second finds the photo's features kept.
            for (int i = 0; i < 2; i++) {
                Raster edited = SoftwareGpu.picture(131, 113, random);
                KeepMask kept = KeepMask.outside(size, boxes(size, i, random));
                same(
                        onDevice.compare(edited, kept).lpips(),
                        onProcessor.compare(edited, kept).lpips(),
                        1e-4);
            }
            assertThat(scorer.comparisonsOnProcessor()).isZero();
        }
    }

    private static List<Box2d> boxes(ProcessedSize size, int count, Random random) {
        List<Box2d> boxes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double x = random.nextDouble() * size.width();
            double y = random.nextDouble() * size.height();
            boxes.add(new Box2d(x, y, x + size.width() / 3.0, y + size.height() / 4.0));
        }
        return boxes;
    }

    private static void same(Measured found, Measured expected, double tolerance) {
        assertThat(found.isPresent()).isEqualTo(expected.isPresent());
        if (expected.isPresent() && Double.isNaN(number(expected))) {
            assertThat(number(found)).isNaN();
        } else if (expected.isPresent()) {
            assertThat(number(found)).isCloseTo(number(expected), within(tolerance));
        }
    }

    private static double number(Measured value) {
        return value.get();
    }
}
