package gsi.annotation.queue;

import java.util.Arrays;

/**
 * How a column's numbers are spread.
 *
 * @param from least number of the whole table
 * @param to greatest number of the whole table
 * @param others rows per bar that pass every other filter, bars of equal width
 * @param matching rows per bar that pass the column's own range too
 * @param unknown rows without a number that pass every other filter
 */
@SuppressWarnings("ArrayRecordComponent") // compared by contents below
public record Histogram(double from, double to, int[] others, int[] matching, int unknown) {

    /** Bars of each histogram. */
    public static final int BARS = 32;

    /** Rows with a number that pass every other filter. */
    public int known() {
        return Arrays.stream(others).sum();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Histogram h
                && Double.compare(from, h.from) == 0
                && Double.compare(to, h.to) == 0
                && unknown == h.unknown
                && Arrays.equals(others, h.others)
                && Arrays.equals(matching, h.matching);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(others) + Double.hashCode(from);
    }
}
