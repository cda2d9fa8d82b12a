package gsi.gpu.engine;

import gsi.gpu.device.Device;
import gsi.gpu.device.GpuException;
import java.util.ArrayList;
import java.util.List;

/**
 * Memory on the device for the work of one batch. The next batch uses the same: commands run in order, so the one before is done
 * with it by then.
 */
final class ScratchBuffers {

    private final Device device;
    private final List<Slot> slots = new ArrayList<>();
    private int used;

    private record Slot(int buffer, long bytes) {}

    ScratchBuffers(Device device) {
        this.device = device;
    }

    /** Begins a batch. */
    void begin() {
        used = 0;
    }

    /** A buffer of at least so many bytes, for this batch. */
    int take(long bytes) throws GpuException {
        int at = used;
        if (at < slots.size() && slots.get(at).bytes < bytes) {
            device.deleteBuffer(slots.get(at).buffer);
            slots.remove(at);
            slots.add(at, new Slot(device.createBuffer(bytes), bytes));
        } else if (at == slots.size()) {
            slots.add(new Slot(device.createBuffer(bytes), bytes));
        }
        used++;
        return slots.get(at).buffer;
    }

    void clear() {
        slots.forEach(s -> device.deleteBuffer(s.buffer));
        slots.clear();
        used = 0;
    }
}
