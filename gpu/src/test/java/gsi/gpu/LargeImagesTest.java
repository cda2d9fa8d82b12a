package gsi.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.dataset.geometry.Box2d;
import gsi.dataset.image.Raster;
import gsi.gpu.device.Devices;
import gsi.gpu.engine.DevicePhoto;
import gsi.gpu.engine.Engine;
import gsi.gpu.engine.EngineOptions;
import gsi.gpu.engine.PairSums;
import gsi.gpu.kernel.ImageInput;
import gsi.scorer.PhotoMetrics.PairScores;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.KeepMask.Block;
import gsi.scorer.pixels.PlanarImage;
import gsi.scorer.pixels.ProcessedSize;
import gsi.scorer.pixels.WholeImageSimilarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sixteen million pixels, or as many as a program of the device can see at once. */
class LargeImagesTest {

    private static final int SIDE = 4096;

    private final List<DeviceFailure> told = new ArrayList<>();

    /** Both resizings, whose input is the photo as it is; what is compared is never larger than 896 pixels a side. */
    @ParameterizedTest(name = "4096x4096 against {0}x{1}")
    @CsvSource({"4096,4096", "2999,4093"})
    void aLargePhotoIsProcessedAndComparedAsByTheProcessor(int width, int height) throws Exception {
        Raster photo = waves(SIDE, SIDE, 1);
        Raster edited = waves(width, height, 2);
        ProcessedSize size = ProcessedSize.of(SIDE, SIDE);
        KeepMask kept = KeepMask.outside(size, List.of(new Box2d(100, 200, 500, 600)));
        try (GpuScorer gpu = SoftwareGpu.open(null, told::add)) {
            PairScores expected = SoftwareGpu.processor(null).prepare(photo).compare(edited, kept);
            PairScores found = gpu.metrics().prepare(photo).compare(edited, kept);
            assertThat(found.ssim().get()).isCloseTo(expected.ssim().get(), within(1e-5));
            assertThat(found.mse()).isCloseTo(expected.mse(), within(1e-5 * expected.mse()));
            assertThat(gpu.comparisonsOnProcessor()).isZero();
            assertThat(told).isEmpty();
        }
    }

    /** SSIM, MSE, range and sums over the whole of it, in float: what is lost must not add up. */
    @Test
    void aLargeImageIsComparedAsItIs() throws Exception {
        SoftwareGpu.requireDevice();
        try (Engine engine = Engine.open(
                Devices.best(Devices.Wish.ANY),
                null,
                info -> EngineOptions.of(info.software()).withPoison())) {
            int side = (int) Math.min(SIDE, Math.sqrt(engine.info().largestBlock() / 12.0));
            Raster photo = waves(side, side, 1);
            Raster edited = waves(side, side, 2);
            DevicePhoto source = new DevicePhoto(ImageInput.planes(PlanarImage.rgb(photo), List.of()), false);
            PairSums sums = engine.compare(
                    source,
                    ImageInput.planes(PlanarImage.rgb(edited), List.of(new Block(0, 0, side, side))),
                    true,
                    false);
            double values = 3.0 * side * side;
            double squares = squares(photo, edited);
            assertThat(sums.similarity() / values)
                    .isCloseTo(WholeImageSimilarity.of(photo, edited).get(), within(1e-5));
            assertThat(sums.squares()).isCloseTo(squares, within(1e-5 * squares));
        }
    }

    /** What a program of the device cannot see at once is the processor's, and nobody is bothered with it. */
    @Test
    void whatIsTooLargeForTheDeviceIsTheProcessors() throws Exception {
        SoftwareGpu.requireDevice();
        try (GpuScorer gpu = GpuScorer.open(
                () -> SoftwareGpu.withLargestBlock(
                        Devices.best(Devices.Wish.ANY).open(), 1 << 20),
                null,
                told::add,
                info -> EngineOptions.of(info.software()))) {
            Raster photo = waves(600, 400, 1);
            KeepMask all = KeepMask.outside(ProcessedSize.of(600, 400), List.of());
            PairScores expected = SoftwareGpu.processor(null).prepare(photo).compare(photo, all);
            assertThat(gpu.metrics().prepare(photo).compare(photo, all)).isEqualTo(expected);
            assertThat(gpu.comparisonsOnProcessor()).isEqualTo(1);
            assertThat(told).isEmpty();
        }
    }

    private static double squares(Raster a, Raster b) {
        double sum = 0;
        for (int i = 0; i < a.rgb().length; i++) {
            double d = (a.rgb()[i] & 0xFF) - (b.rgb()[i] & 0xFF);
            sum += d * d;
        }
        return sum;
    }

    /** Soft areas with noise, without a call of a function for each pixel. */
    private static Raster waves(int width, int height, int seed) {
        byte[] rgb = new byte[3 * width * height];
        Random random = new Random(seed);
        byte[] noise = new byte[1 << 16];
        random.nextBytes(noise);
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int wave = Math.abs((x * 3 + y * 2 + seed * 7) % 300 - 150);
                for (int c = 0; c < 3; c++, i++) {
                    rgb[i] = (byte) (wave + 20 * c + (noise[(i * 31 + y) & 0xFFFF] & 15));
                }
            }
        }
        return new Raster(width, height, rgb);
    }
}
