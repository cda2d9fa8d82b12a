package gsi.gpu.engine;

import gsi.gpu.device.Device;
import gsi.gpu.device.GpuException;
import gsi.gpu.device.GpuException.Fault;
import gsi.gpu.device.Staging;
import gsi.gpu.kernel.Dispatch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Comparisons that were sent to the device together, until it is done with them. For the engine's thread. */
final class Batch {

    final List<Comparison> comparisons = new ArrayList<>();
    final List<Staging> uploads = new ArrayList<>();
    final Staging readback;
    final long sent = System.nanoTime();
    private final List<Timed> timers = new ArrayList<>();
    private long fence;

    private record Timed(Dispatch dispatch, int timer) {}

    Batch(Staging readback) {
        this.readback = readback;
    }

    void run(Device device, Dispatch d, @Nullable KernelTimes times) throws GpuException {
        int timer = times == null ? 0 : device.beginTimer();
        device.dispatch(d.program(), d.buffers(), d.parameters(), d.groupsX(), d.groupsY(), d.groupsZ());
        if (times != null) {
            device.endTimer();
            timers.add(new Timed(d, timer));
        }
    }

    void send(Device device) throws GpuException {
        fence = device.fence();
    }

    boolean isDone(Device device, long waitNanos) throws GpuException {
        return device.isDone(fence, waitNanos);
    }

    /** Reads what came of it. */
    void finish(Device device, @Nullable KernelTimes times, Consumer<Comparison> finished) throws GpuException {
        device.deleteFence(fence);
        if (times != null) {
            for (Timed t : timers) {
                times.add(t.dispatch, device.nanos(t.timer));
            }
        }
        device.pull(readback, PairSums.BYTES * comparisons.size());
        for (int i = 0; i < comparisons.size(); i++) {
            Comparison c = comparisons.get(i);
            int at = i * PairSums.BYTES;
            finished.accept(c);
            if (PairSums.isFinite(readback.bytes(), at)) {
                c.result().complete(PairSums.read(readback.bytes(), at, c.pixels(), c.network()));
            } else {
                c.result()
                        .completeExceptionally(new GpuException(Fault.UNSUITABLE, "an image has a NaN or an infinity"));
            }
        }
    }

    void fail(GpuException why) {
        comparisons.forEach(c -> c.result().completeExceptionally(why));
    }
}
