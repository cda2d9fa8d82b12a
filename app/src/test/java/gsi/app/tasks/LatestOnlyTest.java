package gsi.app.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Of several requests the newest counts, in whatever order their results come. */
class LatestOnlyTest {

    /** Keeps work until the test wants it done, and delivers even what was cancelled, as a slow thread might. */
    private static final class LateRunner implements TaskRunner {
        private final List<Runnable> waiting = new ArrayList<>();
        private int cancelled;

        @Override
        public <T> Running io(Callable<T> work, Consumer<T> onResult, Consumer<Exception> onError) {
            waiting.add(() -> new SameThreadTaskRunner().io(work, onResult, onError));
            return () -> cancelled++;
        }

        @Override
        public <T> Running compute(Callable<T> work, Consumer<T> onResult, Consumer<Exception> onError) {
            return io(work, onResult, onError);
        }

        @Override
        public <T> Running background(Callable<T> work, Consumer<T> onResult, Consumer<Exception> onError) {
            return io(work, onResult, onError);
        }

        @Override
        public void onFxThread(Runnable action) {
            action.run();
        }

        @Override
        public boolean isIdle() {
            return waiting.isEmpty();
        }
    }

    private final LateRunner runner = new LateRunner();
    private final LatestOnly latest = new LatestOnly(runner);
    private final List<String> told = new ArrayList<>();

    private void request(String name) {
        latest.io(() -> name, told::add, e -> told.add("error of " + name));
    }

    @Test
    void aResultThatWasOvertakenIsDropped() {
        request("first");
        request("second");
        runner.waiting.get(1).run();
        runner.waiting.get(0).run();
        assertThat(told).containsExactly("second");
        assertThat(runner.cancelled).isEqualTo(1);
    }

    @Test
    void aFailureThatWasOvertakenIsDropped() {
        latest.<String>io(
                () -> {
                    throw new IllegalStateException("stale");
                },
                told::add,
                e -> told.add("error"));
        request("second");
        runner.waiting.forEach(Runnable::run);
        assertThat(told).containsExactly("second");
    }

    @Test
    void afterACancelNothingComes() {
        request("first");
        latest.cancel();
        runner.waiting.getFirst().run();
        assertThat(told).isEmpty();
        request("second");
        runner.waiting.getLast().run();
        assertThat(told).containsExactly("second");
    }
}
