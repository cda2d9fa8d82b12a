package gsi.annotation.queue;

/**
 * Up to {@link #SIZE} neighbouring rows of a table, column by column. Never changes once it is in a table: another value makes
 * another chunk, which shares the columns that stay.
 *
 * @param rows how many
 * @param codes numbers of values, per facet and row
 * @param numbers per column and row; NaN is unknown
 * @param text of all rows, see {@link SearchText}, each ended by {@link SearchText#END}
 * @param ends where each row's text ends in it
 * @param names mixed names, for random order
 */
@SuppressWarnings("ArrayRecordComponent") // columns are shared on purpose; chunks are never compared
record Chunk(int rows, int[][] codes, float[][] numbers, String text, int[] ends, int[] names) {

    /** Rows of a full chunk: small enough to copy for one decision, large enough that its overhead does not count. */
    static final int SIZE = 4096;

    static final int SHIFT = 12;
    static final int MASK = SIZE - 1;

    /** The same rows; its columns may be replaced by others without touching this one. */
    Chunk opened() {
        return new Chunk(rows, codes.clone(), numbers.clone(), text, ends, names);
    }

    Chunk withText(int row, String other) {
        int begin = row == 0 ? 0 : ends[row - 1] + 1;
        int[] moved = ends.clone();
        int by = other.length() - (ends[row] - begin);
        for (int i = row; i < rows; i++) {
            moved[i] += by;
        }
        return new Chunk(
                rows, codes, numbers, text.substring(0, begin) + other + text.substring(ends[row]), moved, names);
    }
}
