package gsi.annotation.queue;

import java.util.Arrays;
import java.util.List;

/** Collects rows until a chunk is full, or there are no more. */
final class ChunkBuilder {

    private final List<Dictionary> dictionaries;
    private final int[][] codes;
    private final float[][] numbers;
    private final StringBuilder text = new StringBuilder();
    private final int[] ends = new int[Chunk.SIZE];
    private final int[] names = new int[Chunk.SIZE];
    private int rows;

    ChunkBuilder(List<Dictionary> dictionaries, int numberColumns) {
        this.dictionaries = dictionaries;
        this.codes = new int[dictionaries.size()][Chunk.SIZE];
        this.numbers = new float[numberColumns][Chunk.SIZE];
    }

    /** Begins with the rows of a chunk that is not full. */
    ChunkBuilder startWith(Chunk chunk) {
        rows = chunk.rows();
        for (int f = 0; f < codes.length; f++) {
            System.arraycopy(chunk.codes()[f], 0, codes[f], 0, rows);
        }
        for (int n = 0; n < numbers.length; n++) {
            System.arraycopy(chunk.numbers()[n], 0, numbers[n], 0, rows);
        }
        text.append(chunk.text());
        System.arraycopy(chunk.ends(), 0, ends, 0, rows);
        System.arraycopy(chunk.names(), 0, names, 0, rows);
        return this;
    }

    boolean isFull() {
        return rows == Chunk.SIZE;
    }

    boolean isEmpty() {
        return rows == 0;
    }

    void add(QueueRowData row) {
        if (row.facets().size() != codes.length || row.numbers().length != numbers.length) {
            throw new IllegalArgumentException("a row of another schema: " + row.name());
        }
        for (int f = 0; f < codes.length; f++) {
            codes[f][rows] = dictionaries.get(f).codeOf(row.facets().get(f));
        }
        for (int n = 0; n < numbers.length; n++) {
            numbers[n][rows] = known(row.numbers()[n]);
        }
        text.append(SearchText.of(row.text()));
        ends[rows] = text.length();
        text.append(SearchText.END);
        names[rows] = Mixed.of(row.name().hashCode(), row.name().length());
        rows++;
    }

    static float known(float value) {
        return Float.isFinite(value) ? value + 0f : Float.NaN;
    }

    Chunk build() {
        int[][] c = new int[codes.length][];
        Arrays.setAll(c, f -> Arrays.copyOf(codes[f], rows));
        float[][] n = new float[numbers.length][];
        Arrays.setAll(n, i -> Arrays.copyOf(numbers[i], rows));
        return new Chunk(rows, c, n, text.toString(), Arrays.copyOf(ends, rows), Arrays.copyOf(names, rows));
    }
}
