package gsi.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.gpu.device.Devices;
import gsi.gpu.engine.DevicePhoto;
import gsi.gpu.engine.Engine;
import gsi.gpu.engine.EngineOptions;
import gsi.gpu.kernel.ImageInput;
import gsi.scorer.lpips.AlexNetWeights;
import gsi.scorer.map.MapKind;
import gsi.scorer.pixels.KeepMask.Block;
import gsi.scorer.pixels.PlanarImage;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Input, convolutions, pooling, distances, upsampling, maps and masked sums, held to the network written down plainly. */
class MadeUpNetworkTest {

    private static final AlexNetWeights WEIGHTS = PlainNetwork.madeUp(11);

    private static Engine engine;

    @BeforeAll
    static void open() throws Exception {
        SoftwareGpu.requireDevice();
        engine = Engine.open(
                Devices.best(Devices.Wish.ANY),
                WEIGHTS,
                info -> EngineOptions.of(info.software()).withPoison());
    }

    @AfterAll
    static void close() {
        if (engine != null) {
            engine.close();
        }
    }

    /** From the least that the trunk takes, over sizes at which a stride, a pooling or a tile ends early. */
    @ParameterizedTest(name = "{0}x{1}")
    @CsvSource({"31,31", "32,47", "63,64", "67,97", "131,101", "35,300"})
    void distancesAreThoseOfThePlainNetwork(int width, int height) throws Exception {
        Random random = new Random(width * 1000L + height);
        PlanarImage a = PlanarImage.rgb(SoftwareGpu.picture(width, height, random));
        PlanarImage b = PlanarImage.rgb(SoftwareGpu.picture(width, height, random));
        double[] map = new PlainNetwork(WEIGHTS).map(a, b);
        DevicePhoto photo = new DevicePhoto(ImageInput.planes(a, List.of()), true);
        List<Block> all = List.of(new Block(0, 0, width, height));
        List<Block> some = List.of(new Block(0, 0, width, 9), new Block(5, 9, 17, height));
        for (List<Block> kept : List.of(all, some)) {
            double expected = 0;
            for (Block block : kept) {
                for (int y = block.top(); y < block.bottom(); y++) {
                    for (int x = block.left(); x < block.right(); x++) {
                        expected += map[y * width + x];
                    }
                }
            }
            double found = engine.compare(photo, ImageInput.planes(b, kept), false, true)
                    .distance();
            assertThat(found).isCloseTo(expected, within(1e-5 * expected));
            assertThat(expected).as("the pictures differ").isGreaterThan(1);
        }
    }

    /** Pixel by pixel, before anything is summed. */
    @ParameterizedTest(name = "{0}x{1}")
    @CsvSource({"31,31", "32,47", "67,97", "131,101", "35,300"})
    void theMapIsThatOfThePlainNetwork(int width, int height) throws Exception {
        Random random = new Random(width * 1000L + height);
        PlanarImage a = PlanarImage.rgb(SoftwareGpu.picture(width, height, random));
        PlanarImage b = PlanarImage.rgb(SoftwareGpu.picture(width, height, random));
        double[] expected = new PlainNetwork(WEIGHTS).map(a, b);
        DevicePhoto photo = new DevicePhoto(ImageInput.planes(a, List.of()), true);
        float[] found = engine.map(photo, ImageInput.planes(b, List.of()), MapKind.LPIPS);
        assertThat(found).hasSize(expected.length);
        for (int i = 0; i < found.length; i++) {
            assertThat((double) found[i]).isCloseTo(expected[i], within(1e-5 * Math.max(1, expected[i])));
        }
    }
}
