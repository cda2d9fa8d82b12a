package gsi.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.app.tasks.FxTaskRunner;
import gsi.app.tasks.TaskRunner.Running;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Off the FX thread and back, also for what is cancelled. */
class FxTaskRunnerTest {

    @BeforeAll
    static void startTheToolkit() {
        Fx.run(() -> {});
    }

    @Test
    void aTaskThatIsCancelledBeforeItBeginsIsNotWaitedFor() throws Exception {
        try (FxTaskRunner runner = new FxTaskRunner()) {
            CountDownLatch gate = new CountDownLatch(1);
            AtomicInteger delivered = new AtomicInteger();
            int cores = Runtime.getRuntime().availableProcessors();
            for (int i = 0; i < cores; i++) {
                runner.compute(
                        () -> {
                            gate.await();
                            return "done";
                        },
                        result -> delivered.incrementAndGet(),
                        error -> delivered.addAndGet(100));
            }
            Running waiting =
                    runner.compute(() -> "never", r -> delivered.addAndGet(100), e -> delivered.addAndGet(100));
            waiting.cancel();
            waiting.cancel();
            assertThat(runner.isIdle()).isFalse();
            gate.countDown();
            Fx.until("nothing is pending", runner::isIdle);
            assertThat(delivered).hasValue(cores);
        }
    }

    @Test
    void aTaskThatIsCancelledWhileItRunsIsInterruptedAndDeliversNothing() throws Exception {
        try (FxTaskRunner runner = new FxTaskRunner()) {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch never = new CountDownLatch(1);
            List<Object> delivered = new ArrayList<>();
            Running running = runner.io(
                    () -> {
                        begun.countDown();
                        never.await();
                        return "late";
                    },
                    delivered::add,
                    delivered::add);
            begun.await();
            Fx.run(running::cancel);
            Fx.until("nothing is pending", runner::isIdle);
            assertThat(delivered).isEmpty();
        }
    }

    @Test
    void errorsAreDelivered() throws Exception {
        try (FxTaskRunner runner = new FxTaskRunner()) {
            List<Object> delivered = new ArrayList<>();
            runner.io(
                    () -> {
                        throw new IllegalStateException("broken");
                    },
                    delivered::add,
                    delivered::add);
            Fx.until("delivered", () -> !delivered.isEmpty());
            assertThat(delivered).singleElement().isInstanceOf(IllegalStateException.class);
        }
    }
}
