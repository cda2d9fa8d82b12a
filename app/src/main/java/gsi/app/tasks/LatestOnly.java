package gsi.app.tasks;

import gsi.app.tasks.TaskRunner.Running;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** For work of which only the newest request matters: starting again cancels what was under way and drops its result. */
public final class LatestOnly {

    private final TaskRunner runner;
    private @Nullable Running running;
    private long request;

    public LatestOnly(TaskRunner runner) {
        this.runner = runner;
    }

    /** As {@link TaskRunner#io}; FX thread. */
    public <T> void io(Callable<T> work, Consumer<T> onResult, Consumer<Exception> onError) {
        cancel();
        long mine = request;
        running = runner.io(work, newest(mine, onResult), newest(mine, onError));
    }

    /** As {@link TaskRunner#compute}; FX thread. */
    public <T> void compute(Callable<T> work, Consumer<T> onResult, Consumer<Exception> onError) {
        cancel();
        long mine = request;
        running = runner.compute(work, newest(mine, onResult), newest(mine, onError));
    }

    private <T> Consumer<T> newest(long mine, Consumer<T> then) {
        return result -> {
            if (mine == request) {
                then.accept(result);
            }
        };
    }

    /** Drops what is under way. */
    public void cancel() {
        request++;
        if (running != null) {
            running.cancel();
            running = null;
        }
    }
}
