package gsi.gpu.engine;

import gsi.gpu.device.Device;
import gsi.gpu.device.GpuException;
import gsi.gpu.device.Staging;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Memory between program and device, used again and again; how much of it there is, its users bound. */
final class StagingPool {

    private final Maker maker;
    private final List<Staging> free = new ArrayList<>();

    /** Makes memory of so many bytes: {@link Device#createUpload} or {@link Device#createReadback}. */
    @FunctionalInterface
    interface Maker {
        Staging make(Device device, int bytes) throws GpuException;
    }

    StagingPool(Maker maker) {
        this.maker = maker;
    }

    /** The least with room for so many bytes, if there is one. */
    synchronized @Nullable Staging take(int bytes) {
        int least = -1;
        for (int i = 0; i < free.size(); i++) {
            int room = free.get(i).bytes().capacity();
            if (room >= bytes && (least < 0 || room < free.get(least).bytes().capacity())) {
                least = i;
            }
        }
        return least < 0 ? null : free.remove(least);
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
        return maker.make(device, bytes + bytes / 8);
    }

    /** One with room for so many bytes; on the engine's thread. */
    Staging takeOrMake(Device device, int bytes) throws GpuException {
        Staging known = take(bytes);
        return known == null ? make(device, bytes) : known;
    }

    synchronized void giveBack(Staging staging) {
        free.add(staging);
    }

    synchronized void clear(Device device) {
        free.forEach(s -> device.deleteBuffer(s.buffer()));
        free.clear();
    }
}
