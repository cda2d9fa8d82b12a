package gsi.gpu.engine;

import gsi.gpu.device.GpuException;
import gsi.gpu.device.GpuException.Fault;
import gsi.gpu.device.Staging;
import gsi.gpu.kernel.ImageInput;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Keeps threads from writing into memory of a device that is gone: the memory goes with the device, and who writes there then
 * takes the whole program down.
 */
final class SharedMemory {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean ended;

    /** Writes an image for the device; many threads may at the same time. @throws GpuException if the device is gone */
    void write(ImageInput image, Staging into) throws GpuException {
        lock.readLock().lock();
        try {
            if (ended) {
                throw new GpuException(Fault.NO_DEVICE, "the device was closed");
            }
            image.write(into.bytes());
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Waits until nobody writes any more; from here on nobody can. Before the device is closed. */
    void end() {
        lock.writeLock().lock();
        try {
            ended = true;
        } finally {
            lock.writeLock().unlock();
        }
    }
}
