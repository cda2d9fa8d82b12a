package gsi.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.dataset.image.Raster;
import gsi.gpu.engine.KernelTimes;
import gsi.scorer.lpips.LpipsNetwork;
import gsi.scorer.map.MapKind;
import gsi.scorer.map.MapResult;
import gsi.scorer.map.PhotoMaps;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The device's maps are the processor's at every pixel, at sizes that fill no tile; memory is poisoned before it is used. */
class MapParityTest {

    /** Those that need no network. */
    private static final List<MapKind> PIXELS = List.of(MapKind.MSE, MapKind.SSIM, MapKind.FLIP);

    private static final PhotoMaps PROCESSOR = SoftwareGpu.processorMaps(null);
    private static final List<DeviceFailure> TOLD = new ArrayList<>();

    private static GpuScorer gpu;

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

    /** Noise, and even areas with sharp borders; no map is the processor's in the device's place. */
    @ParameterizedTest(name = "{0}x{1} against {2}x{3}")
    @CsvSource({
        "1,1,1,1",
        "7,7,7,7",
        "7,300,7,300",
        "13,11,29,3",
        "31,31,31,31",
        "97,89,97,89",
        "101,103,64,64",
        "255,257,256,256",
        "896,896,896,896",
        "1009,31,1000,40",
        "1500,1000,1024,1024"
    })
    void everyPixelIsTheProcessors(int w, int h, int editedWidth, int editedHeight) {
        int before = gpu.comparisonsOnProcessor();
        Random random = new Random(w * 1000L + h);
        same(SoftwareGpu.picture(w, h, random), SoftwareGpu.picture(editedWidth, editedHeight, random), PIXELS);
        // Software in a device's place takes long for large ones.
        if (w < 800) {
            Raster even = SoftwareGpu.blocks(w, h, random);
            same(even, SoftwareGpu.blocks(editedWidth, editedHeight, random), PIXELS);
            same(even, even, PIXELS);
        }
        assertThat(gpu.comparisonsOnProcessor()).isEqualTo(before);
    }

    /** Without content or without spread, and what the device has no program or no weights for: as the processor says. */
    @Test
    void whatTheDeviceDoesNotDoIsTheProcessors() {
        Random random = new Random(4);
        same(
                SoftwareGpu.picture(1000, 5, random),
                SoftwareGpu.picture(1000, 5, random),
                List.of(MapKind.MSE, MapKind.SSIM, MapKind.LPIPS, MapKind.FLIP));
        Raster black = new Raster(64, 64, new byte[3 * 64 * 64]);
        same(SoftwareGpu.picture(64, 64, random), black, List.of(MapKind.values()));
        same(black, black, List.of(MapKind.values()));
    }

    @Test
    void everyProgramOfAMapIsMeasured() {
        Raster photo = SoftwareGpu.picture(60, 50, new Random(9));
        PhotoMaps.Prepared prepared = gpu.maps().prepare(photo);
        PIXELS.forEach(kind -> prepared.map(photo, kind));
        KernelTimes times = new KernelTimes();
        gpu.measure(times);
        PIXELS.forEach(kind -> prepared.map(photo, kind));
        gpu.measure(null);
        assertThat(times.totals())
                .containsKeys("mse_map", "ssim_map", "flip_opponents", "flip_seen", "flip_map")
                .hasEntrySatisfying(
                        "flip_across",
                        seven -> assertThat(seven.runs())
                                .as("seven filters, two images")
                                .isEqualTo(14));
    }

    @Test
    void theNetworksMapIsThatOfTheProcessor() throws Exception {
        try (LpipsNetwork network = SoftwareGpu.network();
                GpuScorer scorer = SoftwareGpu.open(network, TOLD::add)) {
            Random random = new Random(8);
            Raster photo = SoftwareGpu.picture(131, 113, random);
            PhotoMaps.Prepared onDevice = scorer.maps().prepare(photo);
            PhotoMaps.Prepared onProcessor = SoftwareGpu.processorMaps(network).prepare(photo);
            // The first map needs no features; the third finds them kept.
            for (MapKind kind : List.of(MapKind.SSIM, MapKind.LPIPS, MapKind.LPIPS)) {
                Raster edited = SoftwareGpu.picture(141, 113, random);
                same(onDevice.map(edited, kind), onProcessor.map(edited, kind));
            }
            assertThat(scorer.comparisonsOnProcessor()).isZero();
        }
    }

    private static void same(Raster photo, Raster edited, List<MapKind> kinds) {
        PhotoMaps.Prepared onDevice = gpu.maps().prepare(photo);
        PhotoMaps.Prepared onProcessor = PROCESSOR.prepare(photo);
        assertThat(onDevice.size()).isEqualTo(onProcessor.size());
        for (MapKind kind : kinds) {
            same(onDevice.map(edited, kind), onProcessor.map(edited, kind));
        }
    }

    /** Within what the maps promise. */
    static void same(MapResult found, MapResult expected) {
        if (!(found instanceof MapResult.Made f) || !(expected instanceof MapResult.Made e)) {
            assertThat(found).isEqualTo(expected);
            return;
        }
        MapKind kind = e.map().kind();
        assertThat(f.map().kind()).isEqualTo(kind);
        assertThat(f.map().size()).isEqualTo(e.map().size());
        float[] values = f.map().values();
        double worst = 0;
        for (int i = 0; i < values.length; i++) {
            float wanted = e.map().values()[i];
            double scale = kind == MapKind.MSE ? Math.max(1e-3, wanted) : 1;
            double off = Float.isNaN(wanted) ? Float.isNaN(values[i]) ? 0 : 1 : Math.abs(values[i] - wanted) / scale;
            // A NaN of the device alone is the worst of all.
            worst = Double.isNaN(off) ? Double.POSITIVE_INFINITY : Math.max(worst, off);
        }
        assertThat(worst).as("%s, %s", kind, e.map().size()).isLessThanOrEqualTo(tolerance(kind));
    }

    private static double tolerance(MapKind kind) {
        return switch (kind) {
            case MSE, SSIM -> 1e-5;
            case LPIPS, FLIP -> 1e-4;
        };
    }
}
