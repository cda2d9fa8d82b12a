package gsi.gpu.engine;

import gsi.gpu.device.Device;
import gsi.gpu.device.DeviceInfo;
import gsi.gpu.device.Devices;
import gsi.gpu.device.GpuException;
import gsi.gpu.device.GpuException.Fault;
import gsi.scorer.lpips.AlexNetWeights;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens a device on a thread of its own, and ends what waits for it when that thread ends. */
final class EngineStart {

    private EngineStart() {}

    static Engine open(
            Devices.Opener opener, @Nullable AlexNetWeights network, Function<DeviceInfo, EngineOptions> options)
            throws GpuException {
        CompletableFuture<Engine> opened = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().daemon().name("gpu").unstarted(() -> {
            Engine engine = null;
            try (Device device = opener.open()) {
                EngineOptions chosen = options.apply(device.info());
                engine = new Engine(chosen, device.info(), Thread.currentThread());
                run(engine, device, network, opened);
            } catch (GpuException | RuntimeException | LinkageError e) {
                GpuException why = failure(e);
                opened.completeExceptionally(why);
                if (engine != null) {
                    engine.fail(why);
                }
            }
        });
        thread.start();
        try {
            return opened.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw Engine.rethrown(e);
        } catch (TimeoutException e) {
            throw new GpuException(Fault.HANG, "the graphics driver does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GpuException(Fault.BROKEN, "interrupted", e);
        }
    }

    /** Until it is stopped or fails; the device may be closed after that. */
    private static void run(
            Engine engine, Device device, @Nullable AlexNetWeights network, CompletableFuture<Engine> opened)
            throws GpuException {
        try (EngineWork work = new EngineWork(device, network, engine.options())) {
            opened.complete(engine);
            new EngineLoop(engine, device, work).run();
        } catch (GpuException | RuntimeException | LinkageError e) {
            // Before the device is closed, so that nobody begins something with it meanwhile.
            engine.fail(failure(e));
            throw e;
        } finally {
            engine.memory().end();
        }
    }

    private static GpuException failure(Throwable e) {
        return e instanceof GpuException g ? g : new GpuException(Fault.BROKEN, "the graphics driver failed: " + e, e);
    }
}
