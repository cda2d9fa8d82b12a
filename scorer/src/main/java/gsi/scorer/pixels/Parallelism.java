package gsi.scorer.pixels;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Whether the work on one image is spread over the cores. The results are the same either way, to the last bit. */
public enum Parallelism {
    /** For runs that already score one sample per core. */
    ONE_THREAD,
    /** For one sample at a time: the calling thread works as well, helped by those of the common pool. */
    ALL_CORES;

    /** Does the parts {@code 0 … parts−1}, which do not depend on each other, and returns when all are done. */
    public void each(int parts, IntConsumer part) {
        IntStream numbers = IntStream.range(0, parts);
        (this == ALL_CORES ? numbers.parallel() : numbers).forEach(part);
    }
}
