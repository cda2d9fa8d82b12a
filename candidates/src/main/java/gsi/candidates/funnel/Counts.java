package gsi.candidates.funnel;

import gsi.dataset.Operation;
import java.util.Arrays;

/**
 * How many candidates of each operation.
 *
 * @param byOperation by {@link Operation#ordinal()}; not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // counts of one run, shared on purpose
public record Counts(int[] byOperation) {

    static Counts none() {
        return new Counts(new int[Operation.values().length]);
    }

    public int of(Operation operation) {
        return byOperation[operation.ordinal()];
    }

    public int total() {
        return Arrays.stream(byOperation).sum();
    }

    Counts minus(Counts other) {
        int[] rest = byOperation.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= other.byOperation[i];
        }
        return new Counts(rest);
    }
}
