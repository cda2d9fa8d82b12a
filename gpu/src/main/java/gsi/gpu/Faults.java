package gsi.gpu;

import gsi.gpu.device.GpuException;
import gsi.gpu.device.GpuException.Fault;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the person once that the processor took over, and counts how often it did. Safe for many threads. */
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final String device;
    private final Consumer<DeviceFailure> told;
    private final AtomicBoolean said = new AtomicBoolean();
    private final AtomicInteger count = new AtomicInteger();

    /**
     * Of a device.
     *
     * @param told is given what happened, once
     */
    Faults(String device, Consumer<DeviceFailure> told) {
        this.device = device;
        this.told = told;
    }

    void happened(GpuException e) {
        count.incrementAndGet();
        if (e.fault() == Fault.UNSUITABLE) {
            LOG.debug("one comparison or map is the processor's: {}", e.getMessage());
        } else if (said.compareAndSet(false, true)) {
            LOG.warn("the processor goes on in place of {}", device, e);
            told.accept(new DeviceFailure(device, String.valueOf(e.getMessage())));
        }
    }

    /** Tells nothing from now on: a device that was closed on purpose has not failed. */
    void silence() {
        said.set(true);
    }

    /** Comparisons and maps that the processor made in the device's place. */
    int count() {
        return count.get();
    }
}
