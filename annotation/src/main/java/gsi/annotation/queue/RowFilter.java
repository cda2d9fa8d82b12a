package gsi.annotation.queue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A query's conditions, made ready for one table. Each has a number, so that a row's only failure can be named. */
final class RowFilter {

    private interface Condition {
        /** Adds one to the failures of each row that does not pass, and leaves the condition's number there. */
        void test(Chunk chunk, byte[] failures, byte[] last);
    }

    private final List<Condition> conditions = new ArrayList<>();
    private final byte[] ofFacet;
    private final byte[] ofNumber;
    private final List<String> words;

    /** @throws IllegalArgumentException if the query names a column that the table does not have */
    RowFilter(QueueTable table, QueueQuery query) {
        QueueSchema schema = table.schema();
        ofFacet = new byte[schema.facets().size()];
        ofNumber = new byte[schema.numbers().size()];
        Arrays.fill(ofFacet, (byte) -1);
        Arrays.fill(ofNumber, (byte) -1);
        query.facets().forEach((name, values) -> addFacet(table, place(schema.facet(name), name), values));
        query.ranges().forEach((name, range) -> addRange(place(schema.number(name), name), range));
        words = SearchText.words(query.text());
        if (!words.isEmpty()) {
            byte number = (byte) conditions.size();
            conditions.add((chunk, failures, last) -> {
                boolean[] found = new boolean[chunk.rows()];
                search(chunk, found);
                for (int r = 0; r < found.length; r++) {
                    if (!found[r]) {
                        failures[r]++;
                        last[r] = number;
                    }
                }
            });
        }
    }

    private static int place(int place, String name) {
        if (place < 0) {
            throw new IllegalArgumentException("there is no column " + name);
        }
        return place;
    }

    private void addFacet(QueueTable table, int facet, Set<String> chosen) {
        List<List<String>> entries = table.dictionary(facet).all();
        boolean[] admitted = new boolean[entries.size()];
        for (int code = 0; code < admitted.length; code++) {
            admitted[code] = entries.get(code).stream().anyMatch(chosen::contains);
        }
        byte number = (byte) conditions.size();
        ofFacet[facet] = number;
        conditions.add((chunk, failures, last) -> {
            int[] codes = chunk.codes()[facet];
            for (int r = 0; r < codes.length; r++) {
                if (!admitted[codes[r]]) {
                    failures[r]++;
                    last[r] = number;
                }
            }
        });
    }

    private void addRange(int column, NumberRange range) {
        byte number = (byte) conditions.size();
        ofNumber[column] = number;
        conditions.add((chunk, failures, last) -> {
            float[] values = chunk.numbers()[column];
            for (int r = 0; r < values.length; r++) {
                if (!range.admits(values[r])) {
                    failures[r]++;
                    last[r] = number;
                }
            }
        });
    }

    /** Marks the rows in which every word is. */
    private void search(Chunk chunk, boolean[] found) {
        Arrays.fill(found, true);
        boolean[] has = new boolean[found.length];
        int[] ends = chunk.ends();
        for (String word : words) {
            Arrays.fill(has, false);
            int row = 0;
            for (int at = chunk.text().indexOf(word); at >= 0; at = chunk.text().indexOf(word, ends[row])) {
                while (ends[row] < at) {
                    row++;
                }
                has[row] = true;
            }
            for (int r = 0; r < found.length; r++) {
                found[r] &= has[r];
            }
        }
    }

    /**
     * Tests the rows of a chunk.
     *
     * @param failures at least a chunk long: how many conditions each row fails
     * @param last number of the last condition it fails
     */
    void test(Chunk chunk, byte[] failures, byte[] last) {
        Arrays.fill(failures, (byte) 0);
        conditions.forEach(c -> c.test(chunk, failures, last));
    }

    /** Number of the condition on a facet; −1 for none. */
    int ofFacet(int facet) {
        return ofFacet[facet];
    }

    /** Number of the condition on a column of numbers; −1 for none. */
    int ofNumber(int column) {
        return ofNumber[column];
    }
}
