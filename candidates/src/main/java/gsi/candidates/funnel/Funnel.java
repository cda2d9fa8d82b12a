package gsi.candidates.funnel;

import gsi.candidates.filter.FilterId;
import gsi.candidates.filter.Thresholds;
import gsi.candidates.filter.Thresholds.Unmeasured;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table at thresholds. One pass over each column: a bit per candidate and filter that it fails, and the first of those in
 * the order is what it is dropped for.
 */
public final class Funnel {

    private static final FilterId[] FILTERS = FilterId.values();

    private final FunnelTable table;
    private final Thresholds thresholds;
    private final int[] fails;
    private final int live;
    private final byte[] droppedBy;
    private final Counts all;
    private final List<FunnelStep> steps;

    private Funnel(FunnelTable table, Thresholds thresholds) {
        this.table = table;
        this.thresholds = thresholds;
        this.fails = fails(table, thresholds);
        this.live = Arrays.stream(FILTERS).filter(thresholds::isOn).mapToInt(Funnel::bit).sum();
        this.droppedBy = new byte[table.size()];
        this.all = Counts.none();
        this.steps = count();
    }

    /** Re-thresholds a table. */
    public static Funnel run(FunnelTable table, Thresholds thresholds) {
        return new Funnel(table, thresholds);
    }

    private static int bit(FilterId id) {
        return 1 << id.ordinal();
    }

    /** Per row a bit for each filter that it fails, whether that filter is on or not. */
    private static int[] fails(FunnelTable table, Thresholds thresholds) {
        int[] fails = new int[table.size()];
        boolean missingFails = thresholds.unmeasured() == Unmeasured.DROP;
        for (FilterId id : FILTERS) {
            double[] values = table.values(id);
            byte[] states = table.states(id);
            double bound = thresholds.bound(id);
            int bit = bit(id);
            // NaN, which is no value, is beyond no bound.
            if (id.bound() == FilterId.Bound.AT_MOST) {
                for (int i = 0; i < fails.length; i++) {
                    fails[i] |= values[i] > bound ? bit : 0;
                }
            } else {
                for (int i = 0; i < fails.length; i++) {
                    fails[i] |= values[i] < bound ? bit : 0;
                }
            }
            for (int i = 0; missingFails && i < fails.length; i++) {
                fails[i] |= states[i] >= 0 ? bit : 0;
            }
        }
        return fails;
    }

    private List<FunnelStep> count() {
        int n = FILTERS.length;
        byte[] operations = table.operationOrdinals();
        int kinds = all.byOperation().length;
        int[] place = new int[n];
        for (int i = 0; i < n; i++) {
            place[thresholds.order().get(i).ordinal()] = i;
        }
        int[][] dropped = new int[n][kinds];
        int[] failing = new int[n];
        int[] alone = new int[n];
        for (int row = 0; row < fails.length; row++) {
            all.byOperation()[operations[row]]++;
            int first = n;
            for (int rest = fails[row]; rest != 0; rest &= rest - 1) {
                int f = Integer.numberOfTrailingZeros(rest);
                failing[f]++;
                first = (live >> f & 1) != 0 ? Math.min(first, place[f]) : first;
            }
            droppedBy[row] = (byte) first;
            if (first < n) {
                dropped[first][operations[row]]++;
                int counted = fails[row] & live;
                alone[Integer.numberOfTrailingZeros(counted)] += (counted & (counted - 1)) == 0 ? 1 : 0;
            }
        }
        return steps(dropped, failing, alone);
    }

    private List<FunnelStep> steps(int[][] dropped, int[] failing, int[] alone) {
        List<FunnelStep> out = new ArrayList<>();
        Counts in = all;
        for (int i = 0; i < FILTERS.length; i++) {
            FilterId id = thresholds.order().get(i);
            Counts missing = Counts.none();
            Counts inapplicable = Counts.none();
            states(id, i, missing, inapplicable);
            FunnelStep step = new FunnelStep(
                    id,
                    thresholds.isOn(id),
                    in,
                    new Counts(dropped[i]),
                    missing,
                    inapplicable,
                    failing[id.ordinal()],
                    alone[id.ordinal()]);
            out.add(step);
            in = step.out();
        }
        return List.copyOf(out);
    }

    /** Counts, among those that come to a place in the order, what its filter cannot measure and what it is no matter of. */
    private void states(FilterId id, int place, Counts missing, Counts inapplicable) {
        byte[] states = table.states(id);
        byte[] operations = table.operationOrdinals();
        for (int row = 0; row < states.length; row++) {
            if (droppedBy[row] >= place) {
                int what = states[row];
                missing.byOperation()[operations[row]] += what >= 0 ? 1 : 0;
                inapplicable.byOperation()[operations[row]] += what == FunnelTable.NOT_APPLICABLE ? 1 : 0;
            }
        }
    }

    public FunnelTable table() {
        return table;
    }

    public Thresholds thresholds() {
        return thresholds;
    }

    /** All candidates, per operation. */
    public Counts all() {
        return all;
    }

    /** Each filter in the order in which it is asked, those that are off as well. */
    public List<FunnelStep> steps() {
        return steps;
    }

    /** What is left, per operation. */
    public Counts survivors() {
        return steps.getLast().out();
    }

    public boolean survives(int row) {
        return droppedBy[row] == FILTERS.length;
    }

    /** What a candidate was dropped for; empty for survivors. */
    public Optional<FilterId> droppedBy(int row) {
        return survives(row) ? Optional.empty() : Optional.of(thresholds.order().get(droppedBy[row]));
    }

    /** The rows that are left, in the table's order. */
    public int[] survivorRows() {
        return IntStream.range(0, fails.length).filter(this::survives).toArray();
    }

    /** The rows that a filter dropped, in the table's order. */
    public int[] droppedRows(FilterId id) {
        int place = thresholds.order().indexOf(id);
        return IntStream.range(0, fails.length).filter(row -> droppedBy[row] == place).toArray();
    }

    /** Whether a candidate fails a filter, on or off. */
    public boolean fails(FilterId id, int row) {
        return (fails[row] & bit(id)) != 0;
    }

    /** Whether every other filter that is on lets a candidate pass: this one alone decides about it. */
    public boolean passesOthers(FilterId id, int row) {
        return (fails[row] & live & ~bit(id)) == 0;
    }
}
