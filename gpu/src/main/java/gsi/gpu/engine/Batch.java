package gsi.gpu.engine;

import gsi.gpu.device.Device;
import gsi.gpu.device.GpuException;
import gsi.gpu.device.Staging;
import gsi.gpu.kernel.Dispatch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What was sent to the device together, until it is done with it. For the engine's thread. */
final class Batch {

    final List<Request> requests = new ArrayList<>();
    final List<Staging> uploads = new ArrayList<>();
    final Staging readback;
    final long sent = System.nanoTime();
    private final List<Timed> timers = new ArrayList<>();
    private long fence;

    private record Timed(Dispatch dispatch, int timer) {}

    /**
     * An empty one.
     *
     * @param readback with room for what all its requests read back
     */
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

    /** Bytes of what requests read back, one after the other. */
    static int bytes(List<? extends Request> requests) {
        return requests.stream().mapToInt(Request::bytes).sum();
    }

    /** Reads what came of it. */
    void finish(Device device, @Nullable KernelTimes times, Consumer<Request> finished) throws GpuException {
        device.deleteFence(fence);
        if (times != null) {
            for (Timed t : timers) {
                times.add(t.dispatch, device.nanos(t.timer));
            }
        }
        device.pull(readback, bytes(requests));
        int at = 0;
        for (Request r : requests) {
            finished.accept(r);
            r.read(readback.bytes(), at);
            at += r.bytes();
        }
    }

    void fail(GpuException why) {
        requests.forEach(r -> r.result().completeExceptionally(why));
    }
}
