package gsi.gpu.engine;

import gsi.gpu.device.Device;
import gsi.gpu.device.GpuException;
import gsi.gpu.device.GpuException.Fault;
import gsi.gpu.engine.DevicePhoto.Resident;
import gsi.gpu.kernel.ImageMemory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Photos on the device, least recently used ones making room for others. A buffer that is no longer needed is taken again for
 * the next photo of its size: commands run in order, so whoever still reads it does so first.
 */
final class PhotoStore {

    private final Device device;
    private final long capacity;
    private final LinkedHashSet<DevicePhoto> photos = new LinkedHashSet<>();
    private final Map<Long, Deque<Integer>> free = new HashMap<>();
    private final Set<DevicePhoto> ofBatch = new HashSet<>();
    private long bytes;

    PhotoStore(Device device, long capacity) {
        this.device = device;
        this.capacity = capacity;
    }

    /** Begins a batch: its photos stay until the next. */
    void begin() {
        ofBatch.clear();
    }

    /** Marks a photo as used last. */
    void touch(DevicePhoto photo) {
        photos.remove(photo);
        photos.add(photo);
        ofBatch.add(photo);
    }

    /** Gives a photo its place. */
    Resident place(DevicePhoto photo, ImageMemory memory) throws GpuException {
        while (bytes + memory.total() > capacity && !photos.isEmpty()) {
            DevicePhoto eldest = photos.iterator().next();
            if (ofBatch.contains(eldest)) {
                throw new GpuException(Fault.OUT_OF_MEMORY, "a photo has no place beside the others of its batch");
            }
            evict(eldest);
        }
        Deque<Integer> fitting = free.get(memory.total());
        Integer known = fitting == null ? null : fitting.poll();
        if (known == null) {
            releaseFree();
        }
        int buffer = known == null ? device.createBuffer(memory.total()) : known;
        bytes += memory.total();
        Resident resident = new Resident(buffer, memory);
        photo.moveTo(resident);
        touch(photo);
        return resident;
    }

    /** Forgets a photo whose content never came. */
    void evict(DevicePhoto photo) {
        Resident resident = photo.resident();
        if (photos.remove(photo) && resident != null) {
            photo.moveTo(null);
            bytes -= resident.memory().total();
            free.computeIfAbsent(resident.memory().total(), n -> new ArrayDeque<>())
                    .add(resident.buffer());
        }
    }

    private void releaseFree() {
        free.values().forEach(buffers -> buffers.forEach(device::deleteBuffer));
        free.clear();
    }

    /** Gives all memory back. */
    void clear() {
        while (!photos.isEmpty()) {
            evict(photos.iterator().next());
        }
        releaseFree();
    }
}
