package gsi.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.dataset.image.Raster;
import gsi.gpu.device.Device;
import gsi.gpu.device.Devices;
import gsi.gpu.device.Staging;
import gsi.gpu.engine.EngineOptions;
import gsi.scorer.map.MapKind;
import gsi.scorer.map.MapResult;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Memory between program and device is used again from map to map, and is as much as the largest map needs. */
class MapMemoryTest {

    /** Bytes by the device's number of the buffer. */
    private final Map<Integer, Long> readbacks = new ConcurrentHashMap<>();

    private final Map<Integer, Long> others = new ConcurrentHashMap<>();

    private @Nullable Object counting(Device device, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        Object answer = DeviceProxy.call(device, method, arguments);
        if (arguments != null && arguments.length > 0 && arguments[0] instanceof Integer number) {
            switch (method.getName()) {
                case "createReadback" ->
                    readbacks.put(((Staging) Objects.requireNonNull(answer)).buffer(), (long) number);
                case "createUpload" -> others.put(((Staging) Objects.requireNonNull(answer)).buffer(), (long) number);
                case "deleteBuffer" -> {
                    readbacks.remove(number);
                    others.remove(number);
                }
                default -> {
                    // Makes and frees nothing.
                }
            }
        }
        if (method.getName().equals("createBuffer") && arguments != null && arguments[0] instanceof Long bytes) {
            others.put((Integer) Objects.requireNonNull(answer), bytes);
        }
        return answer;
    }

    private static long sum(Map<Integer, Long> buffers) {
        return buffers.values().stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void manyMapsNeedNoMoreThanTheLargest() throws Exception {
        SoftwareGpu.requireDevice();
        try (GpuScorer scorer = GpuScorer.open(
                () -> DeviceProxy.over(Devices.best(Devices.Wish.ANY).open(), this::counting),
                null,
                failure -> {},
                info -> EngineOptions.of(info.software()).withPhotoBytes(8L << 20))) {
            List<Integer> sides = List.of(40, 150, 90, 230, 60, 230, 120);
            long once = 0;
            for (int round = 0; round < 3; round++) {
                for (int side : sides) {
                    Random random = new Random(side);
                    Raster photo = SoftwareGpu.picture(side, side, random);
                    for (MapKind kind : List.of(MapKind.MSE, MapKind.FLIP)) {
                        MapResult made = scorer.maps().prepare(photo).map(photo, kind);
                        assertThat(made).isInstanceOf(MapResult.Made.class);
                    }
                }
                once = round == 0 ? sum(others) : once;
            }
            assertThat(scorer.comparisonsOnProcessor()).isZero();
            assertThat(readbacks).as("maps one after the other").hasSizeLessThanOrEqualTo(2);
            assertThat(sum(readbacks)).isBetween(4L * 230 * 230, 2 * 5L * 230 * 230);
            // Photos that made room leave their buffers for the next of their size; no more than a round of them.
            assertThat(sum(others)).isLessThanOrEqualTo(once + (8L << 20));
        }
    }
}
