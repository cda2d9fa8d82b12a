package gsi.gpu.engine;

import gsi.gpu.device.Device;
import gsi.gpu.device.DeviceInfo;
import gsi.gpu.device.Devices;
import gsi.gpu.device.GpuException;
import gsi.gpu.device.GpuException.Fault;
import gsi.gpu.device.Staging;
import gsi.gpu.kernel.ImageInput;
import gsi.scorer.lpips.AlexNetWeights;
import gsi.scorer.map.MapKind;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A device and the thread that owns it. Many threads hand over comparisons and maps to be made, and wait; each writes its image
 * into memory that the device reads, as long as there is some free.
 *
 * <p>When the device fails for good, or makes no progress for too long, everything that waits and everything later ends with the
 * same exception: none waits for ever.
 */
public final class Engine implements AutoCloseable {

    /** Edited images that are in memory for the device, waiting or being worked on. */
    private static final int UPLOADS = 8;

    /** The same for maps, which wait for no comparison's permit: their readings back are large, so there are few at a time. */
    private static final int MAPS = 2;

    private final EngineOptions options;
    private final DeviceInfo info;
    private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
    private final Set<CompletableFuture<?>> waiting = ConcurrentHashMap.newKeySet();
    private final Semaphore permits = new Semaphore(UPLOADS);
    private final Semaphore mapPermits = new Semaphore(MAPS);
    private final StagingPool uploads = new StagingPool(Device::createUpload);
    private final SharedMemory memory = new SharedMemory();
    private final Thread thread;
    private volatile @Nullable GpuException failure;
    private volatile @Nullable KernelTimes times;
    private volatile boolean closed;

    /** When the thread last did something else than wait for nothing; 0 while it has nothing to do. */
    private volatile long busySince;

    /** Something to be done with the device itself, on its thread. */
    @FunctionalInterface
    public interface DeviceTask<T> {
        T run(Device device) throws GpuException;
    }

    Engine(EngineOptions options, DeviceInfo info, Thread thread) {
        this.options = options;
        this.info = info;
        this.thread = thread;
    }

    /**
     * Opens a device on a thread of its own.
     *
     * @param network null where LPIPS is not wanted
     * @throws GpuException if there is no device, or none that can do this
     */
    public static Engine open(
            Devices.Opener opener, @Nullable AlexNetWeights network, Function<DeviceInfo, EngineOptions> options)
            throws GpuException {
        return EngineStart.open(opener, network, options);
    }

    public DeviceInfo info() {
        return info;
    }

    EngineOptions options() {
        return options;
    }

    BlockingQueue<Task> tasks() {
        return tasks;
    }

    SharedMemory memory() {
        return memory;
    }

    StagingPool uploads() {
        return uploads;
    }

    @Nullable
    KernelTimes times() {
        return times;
    }

    /** Measures every program from now on, which takes longer; null to stop. */
    public void measure(@Nullable KernelTimes into) {
        times = into;
    }

    /** Tells the watchers that the thread is at work, or has nothing to do. */
    void busy(boolean atWork) {
        busySince = atWork ? System.nanoTime() : 0;
    }

    /** Why the device cannot be used any more; null while it can. */
    public @Nullable GpuException failure() {
        return failure;
    }

    /** Ends everything that waits. */
    void fail(GpuException why) {
        if (failure == null) {
            failure = why;
        }
        waiting.forEach(f -> f.completeExceptionally(why));
    }

    /**
     * Compares an edited image with a photo; waits for the result.
     *
     * @param edited of the photo's size when processed, with its mask
     * @param pixels whether SSIM and MSE are wanted
     * @param network whether LPIPS is wanted; the photo must have its features
     * @throws GpuException if the device does not do it
     */
    public PairSums compare(DevicePhoto photo, ImageInput edited, boolean pixels, boolean network)
            throws GpuException, InterruptedException {
        CompletableFuture<PairSums> result = new CompletableFuture<>();
        return ask(
                permits,
                edited,
                upload -> new Task.Compare(new Comparison(photo, edited, upload, pixels, network, result)),
                result);
    }

    /**
     * Makes a map of where an edited image differs from a photo; waits for it.
     *
     * @param edited of the photo's size when processed
     * @param kind for LPIPS the photo must have its features
     * @return one number per pixel, rows from the top
     * @throws GpuException if the device does not do it
     */
    public float[] map(DevicePhoto photo, ImageInput edited, MapKind kind) throws GpuException, InterruptedException {
        float[] values = new float[edited.width() * edited.height()];
        CompletableFuture<float[]> result = new CompletableFuture<>();
        return ask(
                mapPermits,
                edited,
                upload -> new Task.MakeMap(new MapRequest(photo, edited, upload, kind, values, result)),
                result);
    }

    /** Writes an edited image into memory for the device and waits for what comes of it. */
    private <T> T ask(Semaphore bound, ImageInput edited, Function<Staging, Task> task, CompletableFuture<T> result)
            throws GpuException, InterruptedException {
        while (!bound.tryAcquire(100, TimeUnit.MILLISECONDS)) {
            check();
        }
        Staging staging = null;
        try {
            staging = uploads.take(edited.bytes());
            if (staging == null) {
                staging = call(device -> uploads.make(device, edited.bytes()));
            }
            check();
            memory.write(edited, staging);
            Task made = task.apply(staging);
            // From here on the engine gives it back: it may still be read after this thread has lost its patience.
            staging = null;
            return await(made, result);
        } finally {
            if (staging != null) {
                uploads.giveBack(staging);
            }
            bound.release();
        }
    }

    /** Runs something on the device's thread, between batches; waits for it. */
    public <T> T call(DeviceTask<T> task) throws GpuException, InterruptedException {
        return callWork((device, work) -> task.run(device));
    }

    /** Something that needs the programs and buffers of the engine as well. */
    @FunctionalInterface
    interface WorkTask<T> {
        T run(Device device, EngineWork work) throws GpuException;
    }

    <T> T callWork(WorkTask<T> task) throws GpuException, InterruptedException {
        CompletableFuture<T> result = new CompletableFuture<>();
        Task.DeviceCall call = (device, work) -> {
            try {
                result.complete(task.run(device, work));
            } catch (GpuException e) {
                result.completeExceptionally(e);
                if (!e.isOfThisWorkOnly()) {
                    throw e;
                }
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        };
        return await(new Task.Call(call), result);
    }

    @SuppressWarnings("CollectionUndefinedEquality") // each future is itself and no other
    private <T> T await(Task task, CompletableFuture<T> result) throws GpuException, InterruptedException {
        waiting.add(result);
        try {
            check();
            tasks.add(task);
            while (true) {
                try {
                    return result.get(100, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    check();
                } catch (ExecutionException e) {
                    throw rethrown(e);
                }
            }
        } finally {
            waiting.remove(result);
        }
    }

    /** The watchdog: every thread that waits looks after the engine's, which may hang inside the driver. */
    private void check() throws GpuException {
        long since = busySince;
        if (failure == null
                && since != 0
                && System.nanoTime() - since > options.patience().toNanos()) {
            fail(new GpuException(
                    Fault.HANG,
                    "the device made no progress for " + options.patience().toSeconds() + " s"));
        }
        if (closed && failure == null) {
            fail(new GpuException(Fault.NO_DEVICE, "the device was closed"));
        }
        GpuException why = failure;
        if (why != null) {
            throw why;
        }
    }

    static GpuException rethrown(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof GpuException g) {
            return g;
        }
        if (cause instanceof RuntimeException r) {
            throw r;
        }
        if (cause instanceof Error r) {
            throw r;
        }
        return new GpuException(Fault.BROKEN, "the graphics driver failed: " + cause, e);
    }

    /** Ends the thread when it has done what it was given; does not wait for one that hangs. */
    @Override
    public void close() {
        closed = true;
        tasks.add(new Task.Stop());
        try {
            thread.join(failure == null ? options.patience().toMillis() : 1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
