package gsi.annotation.queue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a query gives: rows in order, and what is in the table beside them. Does not change. */
public final class QueueResult {

    private final QueueTable table;
    private final QueueQuery query;
    private final int[] rows;
    private final Tally tally;
    private final Tally.Extents extents;

    QueueResult(QueueTable table, QueueQuery query, int[] rows, Tally tally, Tally.Extents extents) {
        this.table = table;
        this.query = query;
        this.rows = rows;
        this.tally = tally;
        this.extents = extents;
    }

    /** The table that was asked. */
    public QueueTable table() {
        return table;
    }

    public QueueQuery query() {
        return query;
    }

    /** How many rows match. */
    public int size() {
        return rows.length;
    }

    /** The row at a place, 0 to {@link #size()}−1. */
    public int row(int place) {
        return rows[place];
    }

    /** The rows in order: a copy. */
    public int[] rows() {
        return rows.clone();
    }

    /**
     * How many rows have each value of a facet and pass all other conditions, in the facet's order; values that no row has any
     * more count 0. Of a row with several values each is counted.
     */
    public List<ValueCount> counts(String facet) {
        int f = table.schema().facet(facet);
        if (f < 0 || tally.counts[f].length == 0) {
            return List.of();
        }
        Dictionary dictionary = table.dictionary(f);
        Map<String, Integer> sums = new HashMap<>();
        for (int code = 0; code < tally.counts[f].length; code++) {
            for (String value : dictionary.values(code)) {
                sums.merge(value, tally.counts[f][code], Integer::sum);
            }
        }
        List<ValueCount> out = new ArrayList<>(sums.size());
        sums.forEach((value, n) -> out.add(new ValueCount(value, n)));
        out.sort((a, b) -> dictionary.compareValues(a.value(), b.value()));
        return out;
    }

    /**
     * How a column's numbers are spread. Where no row has a number, all bars are empty and the bounds 0.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public Histogram histogram(String column) {
        int n = table.schema().number(column);
        if (n < 0) {
            throw new IllegalArgumentException("there is no column " + column);
        }
        boolean some = extents.least()[n] <= extents.greatest()[n];
        return new Histogram(
                some ? extents.least()[n] : 0,
                some ? extents.greatest()[n] : 0,
                tally.others[n].clone(),
                tally.matching[n].clone(),
                tally.unknown[n]);
    }
}
