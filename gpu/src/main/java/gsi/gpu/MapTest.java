package gsi.gpu;

import gsi.dataset.image.Raster;
import gsi.gpu.device.GpuException;
import gsi.gpu.device.GpuException.Fault;
import gsi.scorer.map.MapKind;
import gsi.scorer.map.MapResult;
import gsi.scorer.map.PhotoMaps;
import gsi.scorer.pixels.ProcessedSize;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a device's maps are those of the processor, pixel by pixel, on a made-up photo and an edit of it. A kind is tested
 * when the first map of it is wanted: most runs want none. Safe for many threads.
 */
final class MapTest {

    private static final int WIDTH = 67;
    private static final int HEIGHT = 53;

    private final StrictMaps device;
    private final PhotoMaps processor;
    private final Map<MapKind, Optional<String>> flaws = new EnumMap<>(MapKind.class);

    MapTest(StrictMaps device, PhotoMaps processor) {
        this.device = device;
        this.processor = processor;
    }

    /** @throws GpuException if a kind's numbers are wrong, or the device fails */
    synchronized void require(MapKind kind) throws GpuException {
        Optional<String> flaw = flaws.get(kind);
        if (flaw == null) {
            flaw = flaw(kind);
            flaws.put(kind, flaw);
        }
        if (flaw.isPresent()) {
            throw new GpuException(Fault.BROKEN, flaw.get());
        }
    }

    private Optional<String> flaw(MapKind kind) throws GpuException {
        Raster photo = DeviceTest.waves(WIDTH, HEIGHT, 0);
        Raster edited = DeviceTest.waves(WIDTH + 14, HEIGHT + 9, 3);
        if (!device.takes(ProcessedSize.of(WIDTH, HEIGHT), kind)
                || !(processor.prepare(photo).map(edited, kind) instanceof MapResult.Made made)) {
            return Optional.of("no " + kind + " map of the self-test");
        }
        float[] expected = made.map().values();
        float[] found = device.map(device.photo(photo, kind == MapKind.LPIPS), edited, kind);
        for (int i = 0; i < expected.length; i++) {
            if (Math.abs(found[i] - expected[i]) > tolerance(kind, expected[i])) {
                return Optional.of(String.format(
                        Locale.ROOT,
                        "%s of the self-test is %.7f at (%d, %d), not %.7f",
                        kind,
                        found[i],
                        i % WIDTH,
                        i / WIDTH,
                        expected[i]));
            }
        }
        return Optional.empty();
    }

    private static double tolerance(MapKind kind, float value) {
        return switch (kind) {
            case MSE -> 1e-5 * Math.max(1e-3, value);
            case SSIM -> 1e-5;
            case LPIPS, FLIP -> 1e-4;
        };
    }
}
