package gsi.gpu;

import gsi.dataset.geometry.Box2d;
import gsi.dataset.image.Raster;
import gsi.gpu.device.GpuException;
import gsi.scorer.PhotoMetrics;
import gsi.scorer.PhotoMetrics.PairScores;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.ProcessedSize;
import gsi.scorer.score.Measured;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a device's numbers are those of the processor, on a made-up photo and an edit of it of another size: a driver that
 * computes something else is not used.
 */
final class DeviceTest {

    private static final int WIDTH = 117;
    private static final int HEIGHT = 83;

    private DeviceTest() {}

    /** What is wrong; empty if nothing. @throws GpuException if the device fails altogether */
    static Optional<String> flaw(StrictMetrics device, PhotoMetrics processor) throws GpuException {
        Raster photo = waves(WIDTH, HEIGHT, 0);
        Raster edited = waves(WIDTH + 14, HEIGHT + 9, 3);
        ProcessedSize size = ProcessedSize.of(WIDTH, HEIGHT);
        KeepMask kept = KeepMask.outside(size, List.of(new Box2d(10, 20, 50, 60), new Box2d(40, 30, 70, 90)));
        PairScores expected = processor.prepare(photo).compare(edited, kept);
        PairScores found = device.compare(device.photo(photo), edited, kept);
        return flaw("SSIM", found.ssim(), expected.ssim(), 1e-5)
                .or(() -> flaw("MSE", Measured.of(found.mse()), Measured.of(expected.mse()), 1e-5 * expected.mse()))
                .or(() -> flaw("LPIPS", found.lpips(), expected.lpips(), 1e-4));
    }

    private static Optional<String> flaw(String name, Measured found, Measured expected, double tolerance) {
        if (!(expected instanceof Measured.Value e) || !(found instanceof Measured.Value f)) {
            return expected.getClass() == found.getClass()
                    ? Optional.empty()
                    : Optional.of(name + " of the self-test is " + found + ", not " + expected);
        }
        return Math.abs(f.number() - e.number()) <= tolerance
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT, "%s of the self-test is %.7f, not %.7f", name, f.number(), e.number()));
    }

    /** Slow waves with a fast pattern, the same everywhere. */
    static Raster waves(int width, int height, int shift) {
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % width + shift;
            int y = i / 3 / width;
            int wave = Math.abs((x * (3 + i % 3) + 2 * y) % 128 - 64) * 3;
            rgb[i] = (byte) (wave + (x * 31 + y * 17 + shift * x) % 23);
        }
        return new Raster(width, height, rgb);
    }
}
