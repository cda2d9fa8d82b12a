package gsi.gpu.engine;

import gsi.gpu.device.Device;
import gsi.gpu.device.GpuException;
import gsi.gpu.device.GpuException.Fault;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What the engine's thread does until it is stopped: two batches on the device, and at most a map that came between them; more
 * work for it while it is at them.
 */
final class EngineLoop {

    /** Batches on the device at a time: it goes on with the second while the first is read and the next one is made. */
    private static final int IN_FLIGHT = 2;

    /** So often without memory in a row, and the device is given up. */
    private static final int WITHOUT_MEMORY = 3;

    /**
     * Between two looks at a batch, an eighth of the time that it has been under way, but at least and at most so long. Waiting
     * inside the driver would be simpler, but some drivers spin there and keep a processor from decoding.
     */
    private static final long LEAST_PAUSE = 50_000;

    private static final long LONGEST_PAUSE = 2_000_000;

    private final Engine engine;
    private final Device device;
    private final EngineWork work;
    private final Deque<Batch> inFlight = new ArrayDeque<>();
    private int withoutMemory;
    private boolean stopped;

    EngineLoop(Engine engine, Device device, EngineWork work) {
        this.engine = engine;
        this.device = device;
        this.work = work;
    }

    /** @throws GpuException when the device fails for good; what it had in hand is ended with the same exception */
    void run() throws GpuException {
        List<Request> taken = new ArrayList<>();
        try {
            while (!stopped || !inFlight.isEmpty()) {
                if (!stopped && inFlight.size() < IN_FLIGHT) {
                    Task task = next();
                    if (task instanceof Task.Compare first) {
                        engine.busy(true);
                        taken.add(first.comparison());
                        @Nullable Task other = more(taken);
                        send(taken);
                        taken.clear();
                        handle(other);
                        continue;
                    }
                    handle(task);
                }
                receive();
            }
        } catch (GpuException e) {
            taken.forEach(r -> r.result().completeExceptionally(e));
            inFlight.forEach(b -> b.fail(e));
            throw e;
        }
        engine.uploads().clear(device);
    }

    private @Nullable Task next() {
        Task task = engine.tasks().poll();
        if (task == null && inFlight.isEmpty()) {
            engine.busy(false);
            try {
                task = engine.tasks().take();
            } catch (InterruptedException e) {
                stopped = true;
            }
        }
        return task;
    }

    private void handle(@Nullable Task task) throws GpuException {
        if (task instanceof Task.Call call) {
            engine.busy(true);
            call.work().run(device, work);
        } else if (task instanceof Task.Compare one) {
            engine.busy(true);
            send(List.of(one.comparison()));
        } else if (task instanceof Task.MakeMap one) {
            // By itself, in its turn: comparisons wait for one map at most, and a map for one batch of them.
            engine.busy(true);
            send(List.of(one.request()));
        } else if (task != null) {
            stopped = true;
        }
    }

    /** Takes further comparisons that are waiting already; what comes in between is handed back. */
    private @Nullable Task more(List<Request> taken) {
        while (work.images(taken) < engine.options().batch()) {
            Task task = engine.tasks().poll();
            if (task instanceof Task.Compare c) {
                taken.add(c.comparison());
            } else {
                return task;
            }
        }
        return null;
    }

    private void send(List<Request> requests) throws GpuException {
        try {
            inFlight.add(work.send(requests, engine.times()));
            withoutMemory = 0;
        } catch (GpuException e) {
            if (!e.isOfThisWorkOnly()) {
                throw e;
            }
            if (e.fault() == Fault.OUT_OF_MEMORY) {
                work.releaseMemory();
            }
            if (requests.size() > 1) {
                // One of them is to blame, or all together: each by itself.
                for (Request r : requests) {
                    send(List.of(r));
                }
                return;
            }
            withoutMemory += e.fault() == Fault.OUT_OF_MEMORY ? 1 : 0;
            requests.forEach(r -> {
                engine.uploads().giveBack(r.upload());
                r.result().completeExceptionally(e);
            });
            if (withoutMemory > WITHOUT_MEMORY) {
                throw new GpuException(Fault.BROKEN, "the device has no memory for this work, again and again", e);
            }
        }
    }

    private void receive() throws GpuException {
        Batch first = inFlight.peek();
        if (first == null) {
            return;
        }
        long underWay = System.nanoTime() - first.sent;
        if (first.isDone(device, 0)) {
            inFlight.remove();
            work.finish(first, engine.uploads(), engine.times());
            engine.busy(true);
        } else if (underWay > engine.options().patience().toNanos()) {
            throw new GpuException(
                    Fault.HANG,
                    "the device did not finish in "
                            + engine.options().patience().toSeconds() + " s");
        } else {
            LockSupport.parkNanos(Math.clamp(underWay / 8, LEAST_PAUSE, LONGEST_PAUSE));
        }
    }
}
