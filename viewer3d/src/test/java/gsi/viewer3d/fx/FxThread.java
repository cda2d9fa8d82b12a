package gsi.viewer3d.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Runs pieces of tests on the FX thread and waits for them. */
final class FxThread {

    private static final long PATIENCE_SECONDS = 30;

    private FxThread() {}

    static void start() throws InterruptedException {
        CountDownLatch up = new CountDownLatch(1);
        try {
            Platform.startup(up::countDown);
            up.await();
        } catch (IllegalStateException alreadyRunning) {
            up.countDown();
        }
        Platform.setImplicitExit(false);
    }

    static <T> T call(Callable<T> task) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(task.call());
            } catch (Exception | Error e) {
                result.completeExceptionally(e);
            }
        });
        return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    static void run(Runnable task) throws Exception {
        call(() -> {
            task.run();
            return true;
        });
    }

    /** Waits for so many pulses. */
    static void pulses(int n) throws Exception {
        CountDownLatch seen = new CountDownLatch(n);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                seen.countDown();
            }
        };
        run(timer::start);
        boolean all = seen.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        run(timer::stop);
        if (!all) {
            throw new AssertionError("no " + n + " pulses in " + PATIENCE_SECONDS + " s");
        }
    }

    /** Waits until something holds on the FX thread. */
    static void until(String what, Callable<Boolean> holds) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!call(holds)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never happened: " + what);
            }
            pulses(1);
        }
    }
}
