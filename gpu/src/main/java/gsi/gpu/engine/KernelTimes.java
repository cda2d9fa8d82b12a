package gsi.gpu.engine;

import gsi.gpu.kernel.Dispatch;
import java.util.LinkedHashMap;
import java.util.Map;

/** Time that each program took on the device. Safe for many threads. */
public final class KernelTimes {

    private final Map<String, Total> totals = new LinkedHashMap<>();

    /**
     * Of all runs of a program together.
     *
     * @param nanos on the device
     * @param bytes that it must have moved
     * @param operations that it must have done
     */
    public record Total(int runs, long nanos, long bytes, long operations) {
        Total plus(long moreNanos, Dispatch d) {
            return new Total(runs + 1, nanos + moreNanos, bytes + d.bytes(), operations + d.operations());
        }
    }

    synchronized void add(Dispatch dispatch, long nanos) {
        totals.merge(dispatch.label(), new Total(0, 0, 0, 0).plus(nanos, dispatch), (a, b) -> a.plus(nanos, dispatch));
    }

    /** By program, in the order in which they first ran. */
    public synchronized Map<String, Total> totals() {
        return new LinkedHashMap<>(totals);
    }
}
