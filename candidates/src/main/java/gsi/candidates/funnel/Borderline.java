package gsi.candidates.funnel;

import gsi.candidates.filter.FilterId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The candidates about which one threshold hardly decided: those that all other filters let pass, nearest to it first.
 *
 * @param passing rows that just pass
 * @param dropped rows that it just drops
 */
@SuppressWarnings("ArrayRecordComponent") // rows of one run, never compared
public record Borderline(int[] passing, int[] dropped) {

    /** At most so many on each side. */
    public static Borderline of(Funnel funnel, FilterId id, int most) {
        return new Borderline(nearest(funnel, id, most, false), nearest(funnel, id, most, true));
    }

    private static int[] nearest(Funnel funnel, FilterId id, int most, boolean failing) {
        double[] values = funnel.table().values(id);
        double bound = funnel.thresholds().bound(id);
        int[] rows = IntStream.range(0, values.length)
                .filter(row -> Double.isFinite(values[row])
                        && funnel.fails(id, row) == failing
                        && funnel.passesOthers(id, row))
                .boxed()
                .sorted(Comparator.comparingDouble(row -> Math.abs(values[row] - bound)))
                .mapToInt(Integer::intValue)
                .toArray();
        return Arrays.copyOf(rows, Math.min(most, rows.length));
    }
}
