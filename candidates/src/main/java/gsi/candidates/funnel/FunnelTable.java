package gsi.candidates.funnel;

import gsi.candidates.filter.FilterId;
import gsi.candidates.filter.FilterResult;
import gsi.candidates.filter.Measurement;
import gsi.candidates.filter.Measures;
import gsi.candidates.filter.Missing;
import gsi.candidates.filter.Thresholds;
import gsi.candidates.model.Candidate;
import gsi.dataset.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Candidates and what was measured of them, in columns: about 250 bytes a candidate. Immutable. */
public final class FunnelTable {

    private static final byte MEASURED = -2;
    static final byte NOT_APPLICABLE = -1;
    private static final Operation[] OPERATIONS = Operation.values();
    private static final Missing[] REASONS = Missing.values();

    private final String[] ids;
    private final String[] scenes;
    private final byte[] operations;
    private final double[][] values;
    private final byte[][] states;
    private final @Nullable String[][] about;
    private final Map<String, Integer> rows;

    private FunnelTable(Builder b) {
        int n = b.ids.size();
        ids = b.ids.toArray(String[]::new);
        scenes = b.scenes.toArray(String[]::new);
        operations = Arrays.copyOf(b.operations, n);
        int filters = FilterId.values().length;
        values = new double[filters][];
        states = new byte[filters][];
        about = new String[filters][];
        for (int f = 0; f < filters; f++) {
            values[f] = Arrays.copyOf(b.values[f], n);
            states[f] = Arrays.copyOf(b.states[f], n);
            about[f] = Arrays.copyOf(b.about[f], n);
        }
        rows = new HashMap<>(2 * n);
        for (int i = 0; i < n; i++) {
            rows.put(ids[i], i);
        }
    }

    /** How many candidates. */
    public int size() {
        return ids.length;
    }

    /** The candidate's id. */
    public String id(int row) {
        return ids[row];
    }

    /** The id of its scene. */
    public String scene(int row) {
        return scenes[row];
    }

    public Operation operation(int row) {
        return OPERATIONS[operations[row]];
    }

    /** The row of a candidate. */
    public OptionalInt row(String id) {
        Integer row = rows.get(id);
        return row == null ? OptionalInt.empty() : OptionalInt.of(row);
    }

    /** The operations that occur, in their usual order. */
    public List<Operation> operations() {
        boolean[] there = new boolean[OPERATIONS.length];
        for (byte o : operations) {
            there[o] = true;
        }
        return Arrays.stream(OPERATIONS).filter(o -> there[o.ordinal()]).toList();
    }

    /** What a filter measured. */
    public Measurement measurement(FilterId id, int row) {
        byte state = states[id.ordinal()][row];
        if (state == MEASURED) {
            return Measurement.of(values[id.ordinal()][row], about[id.ordinal()][row]);
        }
        return state == NOT_APPLICABLE ? Measurement.notApplicable() : Measurement.missing(REASONS[state]);
    }

    /** What every filter measured. */
    public Measures measures(int row) {
        Map<FilterId, Measurement> out = new EnumMap<>(FilterId.class);
        for (FilterId id : FilterId.values()) {
            out.put(id, measurement(id, row));
        }
        return new Measures(out);
    }

    /** What every filter says of a candidate, in the order in which they are asked: why it was dropped. */
    public List<FilterResult> judge(int row, Thresholds thresholds) {
        return thresholds.judge(measures(row));
    }

    /** Values of a filter; NaN where it has none. Not to be written to. */
    double[] values(FilterId id) {
        return values[id.ordinal()];
    }

    boolean isMissing(FilterId id, int row) {
        return states[id.ordinal()][row] >= 0;
    }

    /** States of a filter: not negative where something is missing. Not to be written to. */
    byte[] states(FilterId id) {
        return states[id.ordinal()];
    }

    /** {@link Operation#ordinal()} per row. Not to be written to. */
    byte[] operationOrdinals() {
        return operations;
    }

    /** Collects candidates. For one thread. */
    public static final class Builder {

        private final List<String> ids = new ArrayList<>();
        private final List<String> scenes = new ArrayList<>();
        private final Map<String, String> words = new HashMap<>();
        private byte[] operations = new byte[64];
        private final double[][] values = new double[FilterId.values().length][64];
        private final byte[][] states = new byte[FilterId.values().length][64];
        private final @Nullable String[][] about = new String[FilterId.values().length][64];

        public Builder add(Candidate candidate, Measures measures) {
            return add(candidate.id(), candidate.scene(), candidate.operation(), measures);
        }

        /** A candidate by what the funnel needs of it. A second one of an id stands beside the first, which is found by it. */
        public Builder add(String id, String scene, Operation operation, Measures measures) {
            int n = ids.size();
            if (n == operations.length) {
                grow(2 * n);
            }
            ids.add(id);
            scenes.add(shared(scene));
            operations[n] = (byte) operation.ordinal();
            for (FilterId f : FilterId.values()) {
                Measurement m = measures.of(f);
                Missing missing = m.missing();
                values[f.ordinal()][n] = m.value();
                states[f.ordinal()][n] =
                        missing != null ? (byte) missing.ordinal() : m.isMeasured() ? MEASURED : NOT_APPLICABLE;
                String words = m.about();
                about[f.ordinal()][n] = words == null ? null : shared(words);
            }
            return this;
        }

        private String shared(String word) {
            return words.computeIfAbsent(word, w -> w);
        }

        private void grow(int size) {
            operations = Arrays.copyOf(operations, size);
            for (int f = 0; f < values.length; f++) {
                values[f] = Arrays.copyOf(values[f], size);
                states[f] = Arrays.copyOf(states[f], size);
                about[f] = Arrays.copyOf(about[f], size);
            }
        }

        public FunnelTable build() {
            return new FunnelTable(this);
        }
    }
}
