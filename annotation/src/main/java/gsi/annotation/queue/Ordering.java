package gsi.annotation.queue;

import java.util.Arrays;

/**
 * Puts rows in an order. Each row becomes one number, its sort key above its place in file order, so that sorting numbers
 * sorts rows and equal keys stay in file order.
 */
final class Ordering {

    /** Key of what is unknown: last in either direction. */
    private static final int LAST = Integer.MAX_VALUE;

    private interface Keys {
        int of(Chunk chunk, int at);
    }

    private Ordering() {}

    /**
     * Sorts in place.
     *
     * @param rows ascending
     * @throws IllegalArgumentException if there is no such column
     */
    static void sort(QueueTable table, QueueOrder order, int[] rows) {
        if (order.kind() == QueueOrder.Kind.FILE) {
            if (order.descending()) {
                reverse(rows);
            }
            return;
        }
        Keys keys = keys(table, order);
        long[] packed = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int key = keys.of(table.chunk(rows[i] >> Chunk.SHIFT), rows[i] & Chunk.MASK);
            packed[i] = (long) key << 32 | rows[i];
        }
        Arrays.parallelSort(packed);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (int) packed[i];
        }
    }

    private static void reverse(int[] rows) {
        for (int i = 0, k = rows.length - 1; i < k; i++, k--) {
            int row = rows[i];
            rows[i] = rows[k];
            rows[k] = row;
        }
    }

    private static Keys keys(QueueTable table, QueueOrder order) {
        String column = order.column();
        if (column == null) {
            return (chunk, at) -> Mixed.of(chunk.names()[at], order.seed());
        }
        int number = table.schema().number(column);
        if (number >= 0) {
            return order.descending()
                    ? (chunk, at) -> descending(key(chunk.numbers()[number][at]))
                    : (chunk, at) -> key(chunk.numbers()[number][at]);
        }
        int facet = table.schema().facet(column);
        if (facet < 0) {
            throw new IllegalArgumentException("there is no column " + column);
        }
        int[] keys = facetKeys(table.dictionary(facet), order.descending());
        return (chunk, at) -> keys[chunk.codes()[facet][at]];
    }

    private static int[] facetKeys(Dictionary dictionary, boolean descending) {
        int[] keys = dictionary.ranks().clone();
        for (int code = 0; code < keys.length; code++) {
            boolean none = dictionary.values(code).getFirst().equals(Dictionary.NONE);
            keys[code] = none ? LAST : descending ? -keys[code] : keys[code];
        }
        return keys;
    }

    /** An integer that sorts as the number does. */
    private static int key(float value) {
        if (Float.isNaN(value)) {
            return LAST;
        }
        int bits = Float.floatToIntBits(value);
        return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
    }

    private static int descending(int key) {
        return key == LAST ? LAST : ~key;
    }

    /** Brings near-duplicates together at the place of the first of them; the order is kept otherwise. */
    static int[] together(QueueTable table, int[] rows) {
        int groups = 0;
        for (int row : rows) {
            groups = Math.max(groups, table.group(row) + 1);
        }
        int[] next = new int[rows.length];
        int[] lastOf = new int[groups];
        boolean[] follows = new boolean[rows.length];
        Arrays.fill(next, -1);
        Arrays.fill(lastOf, -1);
        for (int i = 0; i < rows.length; i++) {
            int group = table.group(rows[i]);
            if (group >= 0) {
                if (lastOf[group] >= 0) {
                    next[lastOf[group]] = i;
                    follows[i] = true;
                }
                lastOf[group] = i;
            }
        }
        int[] out = new int[rows.length];
        int n = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int k = follows[i] ? -1 : i; k >= 0; k = next[k]) {
                out[n++] = rows[k];
            }
        }
        return out;
    }
}
