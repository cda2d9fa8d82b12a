package gsi.app.tasks;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The runner of the real program: virtual threads for what is waited for, a bounded pool for what may be wanted next, the FX
 * thread for results.
 */
public final class FxTaskRunner implements TaskRunner, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FxTaskRunner.class);

    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService compute = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(), work -> politeThread("compute", LowPriority.BEHIND, work));
    /** Threads that work with what the others leave; the threads that such work brings inherit that. */
    private final ExecutorService background =
            Executors.newThreadPerTaskExecutor(work -> politeThread("background", LowPriority.NICEST, work));

    private final AtomicInteger pending = new AtomicInteger();

    @Override
    public <T> Running io(Callable<T> work, Consumer<T> onResult, Consumer<Exception> onError) {
        return start(io, pending, work, onResult, onError);
    }

    @Override
    public <T> Running compute(Callable<T> work, Consumer<T> onResult, Consumer<Exception> onError) {
        return start(compute, pending, work, onResult, onError);
    }

    @Override
    public <T> Running background(Callable<T> work, Consumer<T> onResult, Consumer<Exception> onError) {
        return start(background, new AtomicInteger(), work, onResult, onError);
    }

    private static Thread politeThread(String name, int niceness, Runnable work) {
        return Thread.ofPlatform().daemon().name(name).unstarted(() -> {
            LowPriority.forThisThread(niceness);
            work.run();
        });
    }

    private <T> Running start(
            ExecutorService pool,
            AtomicInteger count,
            Callable<T> work,
            Consumer<T> onResult,
            Consumer<Exception> onError) {
        AtomicBoolean cancelled = new AtomicBoolean();
        AtomicBoolean taken = new AtomicBoolean();
        count.incrementAndGet();
        Future<?> future = pool.submit(() -> {
            if (taken.compareAndSet(false, true)) {
                deliver(count, cancelled, outcome(work, onResult, onError));
            }
        });
        return () -> {
            cancelled.set(true);
            if (taken.compareAndSet(false, true)) {
                // Cancelled before it began: the pool will never run it, so it is off the books here.
                count.decrementAndGet();
            }
            future.cancel(true);
        };
    }

    private static <T> Runnable outcome(Callable<T> work, Consumer<T> onResult, Consumer<Exception> onError) {
        try {
            T result = work.call();
            return () -> onResult.accept(result);
        } catch (Exception e) {
            return () -> onError.accept(e);
        } catch (OutOfMemoryError e) {
            return () -> onError.accept(new IllegalStateException("not enough memory", e));
        } catch (Error e) {
            // A native library that does not load, say: unusual, but it must be told and not waited for.
            LOG.error("Work ended by an error", e);
            return () -> onError.accept(new IllegalStateException(e.toString(), e));
        }
    }

    private static void deliver(AtomicInteger count, AtomicBoolean cancelled, Runnable delivery) {
        Platform.runLater(() -> {
            try {
                if (!cancelled.get()) {
                    delivery.run();
                }
            } catch (RuntimeException e) {
                // A fault in a view must not take the FX thread with it; it is a bug and is logged as one.
                LOG.error("A result could not be shown", e);
            } finally {
                count.decrementAndGet();
            }
        });
    }

    @Override
    public void onFxThread(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    @Override
    public boolean isIdle() {
        return pending.get() == 0;
    }

    @Override
    public void close() {
        io.shutdownNow();
        compute.shutdownNow();
        background.shutdownNow();
    }
}
