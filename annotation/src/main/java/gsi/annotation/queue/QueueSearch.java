package gsi.annotation.queue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/** Runs queries. All methods may be called by any thread; they use all processors and end early when interrupted. */
public final class QueueSearch {

    private QueueSearch() {}

    /**
     * The rows that match, in order, and the counts beside them.
     *
     * @throws CancellationException if this thread is interrupted
     * @throws IllegalArgumentException if the query names a column that the table does not have
     */
    public static QueueResult run(QueueTable table, QueueQuery query) {
        Work work = new Work();
        RowFilter filter = new RowFilter(table, query);
        Tally.Extents extents = Tally.Extents.of(table, work);
        int parts = Math.clamp(table.chunkCount(), 1, Runtime.getRuntime().availableProcessors());
        Tally[] tallies = new Tally[parts];
        work.each(parts, p -> {
            Tally mine = new Tally(table, filter, extents);
            int end = (int) ((long) table.chunkCount() * (p + 1) / parts);
            for (int c = (int) ((long) table.chunkCount() * p / parts); c < end; c++) {
                work.check();
                mine.add(c);
            }
            tallies[p] = mine;
        });
        int[] rows = joined(tallies);
        for (int p = 1; p < parts; p++) {
            tallies[0].addCounts(tallies[p]);
        }
        Ordering.sort(table, query.order(), rows);
        work.check();
        int[] ordered = query.grouped() ? Ordering.together(table, rows) : rows;
        work.check();
        return new QueueResult(table, query, ordered, tallies[0], extents);
    }

    private static int[] joined(Tally[] tallies) {
        int[] rows = new int[Arrays.stream(tallies).mapToInt(t -> t.matches).sum()];
        int at = 0;
        for (Tally t : tallies) {
            System.arraycopy(t.rows, 0, rows, at, t.matches);
            at += t.matches;
        }
        return rows;
    }

    /** Names in a query that a schema does not have, as in a view saved by another version. */
    public static List<String> unknownColumns(QueueQuery query, QueueSchema schema) {
        String sorted = query.order().column();
        return Stream.of(
                        query.facets().keySet().stream().filter(f -> schema.facet(f) < 0),
                        query.ranges().keySet().stream().filter(n -> schema.number(n) < 0),
                        Stream.ofNullable(sorted).filter(c -> schema.facet(c) < 0 && schema.number(c) < 0))
                .flatMap(s -> s)
                .distinct()
                .toList();
    }
}
