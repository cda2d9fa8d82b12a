package gsi.gpu;

import gsi.dataset.image.Raster;
import gsi.gpu.device.Device;
import gsi.gpu.device.DeviceInfo;
import gsi.gpu.device.Devices;
import gsi.gpu.device.GpuException;
import gsi.gpu.engine.EngineOptions;
import gsi.scorer.CpuPhotoMetrics;
import gsi.scorer.PhotoMetrics;
import gsi.scorer.lpips.LpipsNetwork;
import gsi.scorer.lpips.PerceptualDistance;
import gsi.scorer.map.CpuPhotoMaps;
import gsi.scorer.map.PhotoMaps;
import gsi.scorer.pixels.CpuPixelMetrics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** Any device of this machine, software in its place included; tests that need one are skipped, visibly, where none is. */
final class SoftwareGpu {

    private SoftwareGpu() {}

    /** Memory is poisoned: what a program does not write is NaN. */
    static GpuScorer open(@Nullable LpipsNetwork network, Consumer<DeviceFailure> told) throws Exception {
        requireDevice();
        return GpuScorer.open(
                Devices.best(Devices.Wish.ANY),
                network,
                told,
                info -> EngineOptions.of(info.software()).withPoison());
    }

    static void requireDevice() {
        try {
            if (Devices.list().stream().noneMatch(Devices.Seen::usable)) {
                throw new TestAbortedException("no device with OpenGL 4.3");
            }
        } catch (GpuException e) {
            throw new TestAbortedException("no device with OpenGL 4.3: " + e.getMessage());
        }
    }

    /** A device of which a program sees so many bytes of a buffer at once. */
    static Device withLargestBlock(Device device, long bytes) {
        return DeviceProxy.over(device, (real, method, arguments) -> {
            Object answer = DeviceProxy.call(real, method, arguments);
            return answer instanceof DeviceInfo i
                    ? new DeviceInfo(
                            i.name(),
                            i.vendor(),
                            i.version(),
                            i.software(),
                            i.alignment(),
                            bytes,
                            i.groupMemory(),
                            i.groupSize(),
                            i.groups(),
                            i.persistentMapping(),
                            i.resetStatus())
                    : answer;
        });
    }

    /** The user's model; skips where it is absent. */
    static LpipsNetwork network() throws Exception {
        Path file = Path.of(System.getProperty("gsi.root", ".."), "..", "shared", "models", "lpips_alex.onnx");
        if (!Files.isRegularFile(file)) {
            throw new TestAbortedException("no LPIPS model at " + file);
        }
        return LpipsNetwork.load(file);
    }

    static PhotoMetrics processor(@Nullable LpipsNetwork network) {
        return new CpuPhotoMetrics(new CpuPixelMetrics(), network == null ? PerceptualDistance.NOT_AVAILABLE : network);
    }

    static PhotoMaps processorMaps(@Nullable LpipsNetwork network) {
        return new CpuPhotoMaps(network == null ? PerceptualDistance.NOT_AVAILABLE : network);
    }

    /** A photo of even areas, black, white and in between, with sharp borders: where rounding shows most. */
    static Raster blocks(int width, int height, Random random) {
        int columns = width / 9 + 1;
        int[] levels = new int[columns * (height / 9 + 1)];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = switch (random.nextInt(4)) {
                case 0 -> 0;
                case 1 -> 255;
                default -> random.nextInt(256);
            };
        }
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % width;
            int y = i / 3 / width;
            rgb[i] = (byte) Math.clamp(levels[y / 9 * columns + x / 9] + (x + y) % 2 * (i % 3), 0, 255);
        }
        // Of one level alone there is no SSIM.
        rgb[0] = (byte) 255;
        rgb[rgb.length - 1] = 0;
        return new Raster(width, height, rgb);
    }

    /** A photo of soft areas with noise. */
    static Raster picture(int width, int height, Random random) {
        byte[] rgb = new byte[3 * width * height];
        int fx = 1 + random.nextInt(9);
        int fy = 1 + random.nextInt(9);
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % width;
            int y = i / 3 / width;
            double soft = 128 + 90 * Math.sin(0.05 * (fx * x + fy * y) + i % 3);
            rgb[i] = (byte) Math.clamp(Math.round(soft + 12 * random.nextGaussian()), 0, 255);
        }
        return new Raster(width, height, rgb);
    }
}
