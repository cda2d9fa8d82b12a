package gsi.app.compare;

import gsi.app.tasks.TaskRunner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does what it is given when a test says so, the work first and what comes of it later: nothing comes at a time by chance. */
final class LaterRunner implements TaskRunner {

    private final Deque<Callable<Runnable>> waiting = new ArrayDeque<>();

    @Override
    public <T> Running io(Callable<T> work, Consumer<T> onResult, Consumer<Exception> onError) {
        return compute(work, onResult, onError);
    }

    @Override
    public <T> Running compute(Callable<T> work, Consumer<T> onResult, Consumer<Exception> onError) {
        waiting.add(() -> {
            T result;
            try {
                result = work.call();
            } catch (Exception e) {
                return () -> onError.accept(e);
            }
            return () -> onResult.accept(result);
        });
        return () -> {
            throw new AssertionError("heat maps are never interrupted");
        };
    }

    @Override
    public <T> Running background(Callable<T> work, Consumer<T> onResult, Consumer<Exception> onError) {
        return compute(work, onResult, onError);
    }

    @Override
    public void onFxThread(Runnable action) {
        action.run();
    }

    @Override
    public boolean isIdle() {
        return waiting.isEmpty();
    }

    /** Does the work that waits longest; what it returns hands the result over. */
    Runnable work() {
        try {
            return waiting.remove().call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Does everything that waits, and what comes of it. */
    void all() {
        while (!waiting.isEmpty()) {
            work().run();
        }
    }
}
