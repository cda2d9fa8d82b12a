package gsi.annotation.queue;

import java.util.Arrays;

/** What one thread found in its part of a table: rows that match, counts, bars. */
final class Tally {

    /** Least and greatest number per column; infinite where there is none. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Extents(float[] least, float[] greatest) {
        static Extents of(QueueTable table, Work work) {
            int columns = table.schema().numbers().size();
            float[] least = new float[columns];
            float[] greatest = new float[columns];
            work.each(columns, n -> {
                float min = Float.POSITIVE_INFINITY;
                float max = Float.NEGATIVE_INFINITY;
                for (int c = 0; c < table.chunkCount(); c++) {
                    for (float v : table.chunk(c).numbers()[n]) {
                        // Unlike Math.min, a comparison passes over NaN.
                        min = v < min ? v : min;
                        max = v > max ? v : max;
                    }
                }
                least[n] = min;
                greatest[n] = max;
            });
            return new Extents(least, greatest);
        }
    }

    private final QueueTable table;
    private final RowFilter filter;
    private final Extents extents;
    private final byte[] failures = new byte[Chunk.SIZE];
    private final byte[] last = new byte[Chunk.SIZE];
    private final int[] passing = new int[Chunk.SIZE];
    private final int[] nearly = new int[Chunk.SIZE];
    private int passed;
    private int nearlyPassed;

    int[] rows = new int[Chunk.SIZE];
    int matches;
    final int[][] counts;
    final int[][] others;
    final int[][] matching;
    final int[] unknown;

    Tally(QueueTable table, RowFilter filter, Extents extents) {
        this.table = table;
        this.filter = filter;
        this.extents = extents;
        QueueSchema schema = table.schema();
        counts = new int[schema.facets().size()][];
        for (int f = 0; f < counts.length; f++) {
            boolean counted = schema.facets().get(f).counted();
            counts[f] = new int[counted ? table.dictionary(f).size() : 0];
        }
        int columns = schema.numbers().size();
        others = new int[columns][Histogram.BARS];
        matching = new int[columns][Histogram.BARS];
        unknown = new int[columns];
    }

    /** Takes in a chunk; in the order of the chunks. */
    void add(int c) {
        Chunk chunk = table.chunk(c);
        filter.test(chunk, failures, last);
        sort(chunk.rows());
        if (matches + passed > rows.length) {
            rows = Arrays.copyOf(rows, Math.max(2 * rows.length, matches + passed));
        }
        int first = c << Chunk.SHIFT;
        for (int i = 0; i < passed; i++) {
            rows[matches++] = first + passing[i];
        }
        for (int f = 0; f < counts.length; f++) {
            if (counts[f].length > 0) {
                count(chunk.codes()[f], counts[f], filter.ofFacet(f));
            }
        }
        for (int n = 0; n < others.length; n++) {
            bars(chunk.numbers()[n], n);
        }
    }

    private void sort(int n) {
        passed = 0;
        nearlyPassed = 0;
        for (int r = 0; r < n; r++) {
            if (failures[r] == 0) {
                passing[passed++] = r;
            } else if (failures[r] == 1) {
                nearly[nearlyPassed++] = r;
            }
        }
    }

    private void count(int[] codes, int[] into, int own) {
        for (int i = 0; i < passed; i++) {
            into[codes[passing[i]]]++;
        }
        if (own >= 0) {
            for (int i = 0; i < nearlyPassed; i++) {
                if (last[nearly[i]] == own) {
                    into[codes[nearly[i]]]++;
                }
            }
        }
    }

    private void bars(float[] values, int n) {
        for (int i = 0; i < passed; i++) {
            float v = values[passing[i]];
            if (Float.isNaN(v)) {
                unknown[n]++;
            } else {
                int bar = bar(v, n);
                others[n][bar]++;
                matching[n][bar]++;
            }
        }
        int own = filter.ofNumber(n);
        for (int i = 0; own >= 0 && i < nearlyPassed; i++) {
            if (last[nearly[i]] == own) {
                float v = values[nearly[i]];
                if (Float.isNaN(v)) {
                    unknown[n]++;
                } else {
                    others[n][bar(v, n)]++;
                }
            }
        }
    }

    private int bar(float v, int n) {
        double width = (double) extents.greatest[n] - extents.least[n];
        int at = width > 0 ? (int) ((v - (double) extents.least[n]) / width * Histogram.BARS) : 0;
        return Math.min(at, Histogram.BARS - 1);
    }

    /** Adds what another thread counted; its rows stay its own. */
    void addCounts(Tally other) {
        plus(counts, other.counts);
        plus(others, other.others);
        plus(matching, other.matching);
        plus(new int[][] {unknown}, new int[][] {other.unknown});
    }

    private static void plus(int[][] into, int[][] more) {
        for (int i = 0; i < into.length; i++) {
            for (int k = 0; k < into[i].length; k++) {
                into[i][k] += more[i][k];
            }
        }
    }
}
