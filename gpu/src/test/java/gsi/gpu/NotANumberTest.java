package gsi.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.dataset.geometry.Box2d;
import gsi.scorer.lpips.LpipsNetwork;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.PlanarImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Levels that are no numbers: whatever the processor says of them, the device's scorer says too, and nobody is alarmed. */
class NotANumberTest {

    private static final int SIDE = 64;
    private static final List<DeviceFailure> TOLD = new ArrayList<>();

    private static LpipsNetwork network;
    private static GpuScorer gpu;

    @BeforeAll
    static void open() throws Exception {
        network = SoftwareGpu.network();
        gpu = SoftwareGpu.open(network, TOLD::add);
    }

    @AfterAll
    static void close() throws Exception {
        if (gpu != null) {
            gpu.close();
        }
        if (network != null) {
            network.close();
        }
    }

    /** In the photo, in the edited image, in both; inside the mask and outside of it; alone and everywhere. */
    @ParameterizedTest(name = "{0} of the photo, {1} of the edited image, at {2}")
    @CsvSource({
        "NaN, 0, 5",
        "0, NaN, 5",
        "NaN, NaN, 2000",
        "Infinity, 0, 5",
        "0, -Infinity, 5",
        "Infinity, Infinity, 9000",
        "NaN, 0, -1",
        "0, 3e38, 5"
    })
    void theAnswerIsTheProcessors(float ofPhoto, float ofEdited, int at) {
        PlanarImage photo = with(ofPhoto, at, 1);
        PlanarImage edited = with(ofEdited, at, 2);
        for (KeepMask kept : List.of(
                KeepMask.everything(SIDE, SIDE), KeepMask.outside(SIDE, SIDE, List.of(new Box2d(0, 0, 40, 40))))) {
            double expected = network.prepare(photo).to(edited, kept).get();
            double found = gpu.distance().prepare(photo).to(edited, kept).get();
            if (Double.isNaN(expected)) {
                assertThat(found).isNaN();
            } else {
                assertThat(found).isCloseTo(expected, within(1e-4));
            }
        }
        assertThat(TOLD).isEmpty();
    }

    private static PlanarImage with(float value, int at, int seed) {
        PlanarImage image = PlanarImage.rgb(SoftwareGpu.picture(SIDE, SIDE, new Random(seed)));
        if (value != 0) {
            for (int i = 0; i < image.length(); i++) {
                if (at < 0 || i == at) {
                    image.planes()[i] = value;
                }
            }
        }
        return image;
    }
}
