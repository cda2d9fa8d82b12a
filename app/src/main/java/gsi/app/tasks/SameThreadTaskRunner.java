package gsi.app.tasks;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs everything at once on the calling thread: view-models are tested with it, without a toolkit. */
public final class SameThreadTaskRunner implements TaskRunner {

    @Override
    public <T> Running io(Callable<T> work, Consumer<T> onResult, Consumer<Exception> onError) {
        return compute(work, onResult, onError);
    }

    @Override
    public <T> Running compute(Callable<T> work, Consumer<T> onResult, Consumer<Exception> onError) {
        T result;
        try {
            result = work.call();
        } catch (Exception e) {
            onError.accept(e);
            return () -> {};
        }
        onResult.accept(result);
        return () -> {};
    }

    @Override
    public void onFxThread(Runnable action) {
        action.run();
    }

    @Override
    public boolean isIdle() {
        return true;
    }
}
