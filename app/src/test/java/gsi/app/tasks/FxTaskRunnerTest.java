package gsi.app.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gsi.app.tasks.TaskRunner.Running;
import gsi.app.window.Fx;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Work goes elsewhere, its result comes back to the FX thread. */
class FxTaskRunnerTest {

    private final FxTaskRunner runner = new FxTaskRunner();
    private final List<String> told = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        runner.close();
    }

    private void untilTold(int count) {
        Fx.until(count + " told", () -> told.size() >= count);
    }

    private static String thread() {
        return Platform.isFxApplicationThread() ? "FX" : "elsewhere";
    }

    @Test
    void workIsDoneElsewhereAndItsResultIsToldOnTheFxThread() {
        Fx.run(() -> {
            runner.io(FxTaskRunnerTest::thread, r -> told.add("io " + r + " " + thread()), e -> told.add("error"));
            runner.compute(
                    FxTaskRunnerTest::thread, r -> told.add("compute " + r + " " + thread()), e -> told.add("error"));
            runner.background(
                    FxTaskRunnerTest::thread,
                    r -> told.add("background " + r + " " + thread()),
                    e -> told.add("error"));
        });
        untilTold(3);
        assertThat(told)
                .containsExactlyInAnyOrder("io elsewhere FX", "compute elsewhere FX", "background elsewhere FX");
    }

    @Test
    void workInTheBackgroundAndTheThreadsItStartsTakeWhatTheOthersLeave() {
        assumeTrue(LowPriority.niceness().isPresent(), "only where the system tells how nice a thread is");
        Fx.run(() -> {
            runner.background(FxTaskRunnerTest::nicenessHereAndBelow, told::add, e -> told.add("error " + e));
            runner.compute(() -> "" + LowPriority.niceness().orElseThrow(), told::add, e -> told.add("error " + e));
        });
        untilTold(2);
        int usual = LowPriority.niceness().orElseThrow();
        assertThat(told)
                .containsExactlyInAnyOrder(
                        LowPriority.NICEST + " " + LowPriority.NICEST,
                        String.valueOf(Math.max(usual, LowPriority.BEHIND)));
    }

    private static String nicenessHereAndBelow() throws Exception {
        FutureTask<Integer> below =
                new FutureTask<>(() -> LowPriority.niceness().orElseThrow());
        Thread.ofPlatform().start(below);
        return LowPriority.niceness().orElseThrow() + " " + below.get();
    }

    @Test
    void aFailureIsToldOnTheFxThread() {
        Fx.run(() -> {
            runner.io(
                    () -> {
                        throw new IOException("no such luck");
                    },
                    r -> told.add("result"),
                    e -> told.add(e.getMessage() + " " + thread()));
            runner.io(
                    () -> {
                        throw new OutOfMemoryError("simulated");
                    },
                    r -> told.add("result"),
                    e -> told.add(e.getMessage() + " " + thread()));
        });
        Fx.run(() -> runner.io(
                () -> {
                    throw new UnsatisfiedLinkError("no library, on purpose");
                },
                r -> told.add("result"),
                e -> told.add(e.getMessage() + " " + thread())));
        untilTold(3);
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "no such luck FX",
                        "not enough memory FX",
                        "java.lang.UnsatisfiedLinkError: no library, on purpose FX");
        Fx.until("the runner is idle", runner::isIdle);
    }

    @Test
    void cancelledWorkIsInterruptedAndTellsNothing() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Running running = Fx.call(() -> runner.io(
                () -> {
                    begun.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                        throw e;
                    }
                    return "never";
                },
                told::add,
                e -> told.add("error")));
        begun.await();
        Fx.run(running::cancel);
        interrupted.await();
        Fx.until("the runner is idle", runner::isIdle);
        assertThat(told).isEmpty();
    }

    @Test
    void workThatIsCancelledBeforeItBeginsIsNotWaitedFor() {
        CountDownLatch go = new CountDownLatch(1);
        int cores = Runtime.getRuntime().availableProcessors();
        Fx.run(() -> {
            for (int i = 0; i < cores; i++) {
                runner.compute(
                        () -> {
                            go.await();
                            return "done";
                        },
                        told::add,
                        e -> told.add("error"));
            }
            Running waiting = runner.compute(() -> "never", told::add, e -> told.add("error"));
            waiting.cancel();
            waiting.cancel();
        });
        assertThat(runner.isIdle()).isFalse();
        go.countDown();
        Fx.until("the runner is idle", runner::isIdle);
        assertThat(told).hasSize(cores).containsOnly("done");
    }

    @Test
    void aFaultInAViewDoesNotStopWhatComesAfterIt() {
        Fx.run(() -> {
            runner.io(
                    () -> 1,
                    r -> {
                        throw new IllegalStateException("a bug in a view, on purpose");
                    },
                    e -> told.add("error"));
            runner.io(() -> 2, r -> told.add("second"), e -> told.add("error"));
        });
        untilTold(1);
        assertThat(told).containsExactly("second");
        Fx.until("the runner is idle", runner::isIdle);
    }

    @Test
    void itIsIdleOnceEveryResultHasBeenTold() {
        CountDownLatch go = new CountDownLatch(1);
        Fx.run(() -> runner.io(
                () -> {
                    go.await();
                    return 1;
                },
                r -> told.add("told"),
                e -> told.add("error")));
        assertThat(runner.isIdle()).isFalse();
        go.countDown();
        Fx.until("the runner is idle", runner::isIdle);
        assertThat(told).containsExactly("told");
    }

    @Test
    void backgroundWorkDoesNotCountAsSomethingToWaitFor() {
        CountDownLatch go = new CountDownLatch(1);
        Fx.run(() -> runner.background(
                () -> {
                    go.await();
                    return 1;
                },
                r -> told.add("told"),
                e -> told.add("error")));
        assertThat(runner.isIdle()).isTrue();
        go.countDown();
        untilTold(1);
    }
}
