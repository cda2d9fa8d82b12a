package gsi.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.dataset.image.Raster;
import gsi.gpu.device.Device;
import gsi.gpu.device.Devices;
import gsi.gpu.device.GpuException;
import gsi.gpu.device.GpuException.Fault;
import gsi.gpu.device.Staging;
import gsi.gpu.engine.EngineOptions;
import gsi.scorer.pixels.KeepMask;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A device's memory is gone when the device is: whoever writes there afterwards takes the whole program down. */
class ClosingTest {

    private static final int SIDE = 80;
    private static final byte UNTOUCHED = 0x5A;

    private final List<Staging> uploads = new CopyOnWriteArrayList<>();
    private final CountDownLatch comparedAfterwards = new CountDownLatch(1);
    private final CompletableFuture<Boolean> untouched = new CompletableFuture<>();
    private volatile boolean lost;

    /** Closes only after a comparison more, and looks whether that wrote into the memory that goes. */
    private @Nullable Object watching(Device device, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (lost && method.getName().equals("isDone")) {
            throw new GpuException(Fault.CONTEXT_LOST, "as the test wants");
        }
        if (method.getName().equals("close")) {
            uploads.forEach(s -> fill(s.bytes()));
            boolean compared = comparedAfterwards.await(20, TimeUnit.SECONDS);
            untouched.complete(
                    compared && !uploads.isEmpty() && uploads.stream().allMatch(s -> isFilled(s.bytes())));
        }
        Object answer = DeviceProxy.call(device, method, arguments);
        if (method.getName().equals("createUpload") && answer instanceof Staging staging) {
            uploads.add(staging);
        }
        if (method.getName().equals("deleteBuffer") && arguments != null && arguments[0] instanceof Integer number) {
            uploads.removeIf(s -> s.buffer() == number);
        }
        return answer;
    }

    private static void fill(ByteBuffer bytes) {
        for (int i = 0; i < bytes.capacity(); i++) {
            bytes.put(i, UNTOUCHED);
        }
    }

    private static boolean isFilled(ByteBuffer bytes) {
        for (int i = 0; i < bytes.capacity(); i++) {
            if (bytes.get(i) != UNTOUCHED) {
                return false;
            }
        }
        return true;
    }

    @Test
    void nothingIsWrittenIntoTheMemoryOfADeviceThatIsBeingClosed() throws Exception {
        SoftwareGpu.requireDevice();
        try (GpuScorer scorer = GpuScorer.open(
                () -> DeviceProxy.over(Devices.best(Devices.Wish.ANY).open(), this::watching),
                null,
                failure -> {},
                info -> EngineOptions.of(info.software()))) {
            Random random = new Random(1);
            Raster photo = SoftwareGpu.picture(SIDE, SIDE, random);
            Raster edited = SoftwareGpu.picture(SIDE, SIDE, random);
            var prepared = scorer.metrics().prepare(photo);
            KeepMask all = KeepMask.everything(SIDE, SIDE);
            prepared.compare(edited, all);
            lost = true;
            prepared.compare(edited, all);
            // The device is being closed; the processor makes this one, and asks nobody.
            prepared.compare(edited, all);
            comparedAfterwards.countDown();
            assertThat(untouched.get(60, TimeUnit.SECONDS)).isTrue();
            assertThat(scorer.comparisonsOnProcessor()).isGreaterThanOrEqualTo(1);
        }
    }
}
