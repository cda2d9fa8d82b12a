package gsi.gpu.engine;

import gsi.gpu.device.Device;
import gsi.gpu.device.GpuException;
import gsi.gpu.device.Staging;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Memory through which images go to the device, used again and again; how much of it there is, the engine's permits bound. */
final class UploadPool {

    private final List<Staging> free = new ArrayList<>();

    /** One with room for so many bytes, if there is one. */
    synchronized @Nullable Staging take(int bytes) {
        for (int i = 0; i < free.size(); i++) {
            if (free.get(i).bytes().capacity() >= bytes) {
                return free.remove(i);
            }
        }
        return null;
    }

    /** A new one, in the place of one that is too small; on the engine's thread. */
    Staging make(Device device, int bytes) throws GpuException {
        Staging small;
        synchronized (this) {
            small = free.isEmpty() ? null : free.removeFirst();
        }
        if (small != null) {
            device.deleteBuffer(small.buffer());
        }
        // Images of a set differ little: some room to spare saves making it anew for each.
        return device.createUpload(bytes + bytes / 8);
    }

    synchronized void giveBack(Staging staging) {
        free.add(staging);
    }

    synchronized void clear(Device device) {
        free.forEach(s -> device.deleteBuffer(s.buffer()));
        free.clear();
    }
}
