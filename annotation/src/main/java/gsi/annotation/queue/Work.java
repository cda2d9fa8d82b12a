package gsi.annotation.queue;

import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Work in parts on all processors that ends early when the thread that asked for it is interrupted. */
final class Work {

    private final Thread asked = Thread.currentThread();

    /** Does parts 0 to n−1, several at once. @throws CancellationException if interrupted */
    void each(int n, IntConsumer part) {
        IntStream.range(0, n).parallel().forEach(i -> {
            check();
            part.accept(i);
        });
    }

    /** From any of the threads. */
    void check() {
        if (asked.isInterrupted()) {
            throw new CancellationException("the queue's query was given up");
        }
    }
}
