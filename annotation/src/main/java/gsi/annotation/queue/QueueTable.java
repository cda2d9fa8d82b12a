package gsi.annotation.queue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a queue as columns with ready sort keys. A table never changes: another row or another value makes another
 * table that shares almost everything with this one, so a query under way and the next decision do not disturb each other.
 *
 * <p>Rows have numbers from 0 in the order in which they were added, which is file order.
 */
public final class QueueTable {

    private final QueueSchema schema;
    private final List<Dictionary> dictionaries;
    private final Chunk[] chunks;
    private final int size;
    /** Sets of near-duplicates by row, see {@link NearDuplicates}; shorter than the table where not all is grouped yet. */
    private final int[] groups;

    private QueueTable(QueueSchema schema, List<Dictionary> dictionaries, Chunk[] chunks, int[] groups) {
        this.schema = schema;
        this.dictionaries = dictionaries;
        this.chunks = chunks;
        this.groups = groups;
        this.size = chunks.length == 0 ? 0 : (chunks.length - 1) * Chunk.SIZE + chunks[chunks.length - 1].rows();
    }

    /** A table without rows. */
    public static QueueTable empty(QueueSchema schema) {
        List<Dictionary> dictionaries =
                schema.facets().stream().map(f -> new Dictionary(f.fixed())).toList();
        return new QueueTable(schema, dictionaries, new Chunk[0], new int[0]);
    }

    /**
     * The table with further rows behind these.
     *
     * @throws IllegalArgumentException if a row does not fit the schema
     */
    public QueueTable append(Iterable<QueueRowData> rows) {
        List<Chunk> all = new ArrayList<>(Arrays.asList(chunks));
        ChunkBuilder builder = builder();
        if (!all.isEmpty() && all.getLast().rows() < Chunk.SIZE) {
            builder.startWith(all.removeLast());
        }
        for (QueueRowData row : rows) {
            builder.add(row);
            if (builder.isFull()) {
                all.add(builder.build());
                builder = builder();
            }
        }
        if (!builder.isEmpty()) {
            all.add(builder.build());
        }
        return new QueueTable(schema, dictionaries, all.toArray(Chunk[]::new), groups);
    }

    private ChunkBuilder builder() {
        return new ChunkBuilder(dictionaries, schema.numbers().size());
    }

    /**
     * The table with other values in some rows.
     *
     * @throws IllegalArgumentException if there is no such row or column
     */
    public QueueTable with(Collection<RowChange> changes) {
        Chunk[] next = chunks.clone();
        Map<Integer, Chunk> open = new HashMap<>();
        for (RowChange change : changes) {
            if (change.row() < 0 || change.row() >= size) {
                throw new IllegalArgumentException("there is no row " + change.row());
            }
            int c = change.row() >> Chunk.SHIFT;
            Chunk chunk = open.computeIfAbsent(c, i -> chunks[i].opened());
            open.put(c, write(chunks[c], chunk, change));
        }
        open.forEach((c, chunk) -> next[c] = chunk);
        return new QueueTable(schema, dictionaries, next, groups);
    }

    /** Writes into a chunk whose columns are the old one's until they are first written to. */
    @SuppressWarnings("ReferenceEquality") // the very same array, not an equal one
    private Chunk write(Chunk old, Chunk chunk, RowChange change) {
        int at = change.row() & Chunk.MASK;
        change.facets().forEach((name, values) -> {
            int f = known(schema.facet(name), name);
            if (chunk.codes()[f] == old.codes()[f]) {
                chunk.codes()[f] = old.codes()[f].clone();
            }
            chunk.codes()[f][at] = dictionaries.get(f).codeOf(values);
        });
        change.numbers().forEach((name, value) -> {
            int n = known(schema.number(name), name);
            if (chunk.numbers()[n] == old.numbers()[n]) {
                chunk.numbers()[n] = old.numbers()[n].clone();
            }
            chunk.numbers()[n][at] = ChunkBuilder.known(value);
        });
        String text = change.text();
        return text == null ? chunk : chunk.withText(at, SearchText.of(text));
    }

    /**
     * The table in which some columns say nothing of some rows: neither order nor counts, bars or filters can tell what is
     * there. A chunk is copied only as far as it has such rows.
     *
     * @param rows places in the table
     * @param columns facets and columns of numbers
     * @throws IllegalArgumentException if there is no such column
     */
    public QueueTable withhold(BitSet rows, Collection<String> columns) {
        List<Integer> facets = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (String name : columns) {
            int f = schema.facet(name);
            if (f >= 0) {
                facets.add(f);
            } else {
                numbers.add(known(schema.number(name), name));
            }
        }
        Chunk[] next = chunks.clone();
        for (int c = 0; c < next.length; c++) {
            int first = c << Chunk.SHIFT;
            BitSet here = rows.get(first, first + next[c].rows());
            if (!here.isEmpty()) {
                Chunk open = next[c].opened();
                facets.forEach(f -> {
                    int none = dictionaries.get(f).codeOf(List.of());
                    open.codes()[f] = open.codes()[f].clone();
                    here.stream().forEach(r -> open.codes()[f][r] = none);
                });
                numbers.forEach(n -> {
                    open.numbers()[n] = open.numbers()[n].clone();
                    here.stream().forEach(r -> open.numbers()[n][r] = Float.NaN);
                });
                next[c] = open;
            }
        }
        return new QueueTable(schema, dictionaries, next, groups);
    }

    private static int known(int place, String name) {
        if (place < 0) {
            throw new IllegalArgumentException("there is no column " + name);
        }
        return place;
    }

    /** The table with near-duplicates known: rows with the same number, 0 or more, belong together; −1 stands alone. */
    public QueueTable grouped(int[] groupOfRow) {
        return new QueueTable(schema, dictionaries, chunks, groupOfRow.clone());
    }

    /** Makes sorting by any facet as fast the first time as later. Takes a second for a million different values. */
    public void prepareSorting() {
        dictionaries.forEach(Dictionary::ranks);
    }

    public QueueSchema schema() {
        return schema;
    }

    public int size() {
        return size;
    }

    /** The values of a facet in a row; empty where there is none. */
    public List<String> values(String facet, int row) {
        int f = known(schema.facet(facet), facet);
        List<String> values =
                dictionaries.get(f).values(chunks[row >> Chunk.SHIFT].codes()[f][row & Chunk.MASK]);
        return values.equals(List.of(Dictionary.NONE)) ? List.of() : values;
    }

    /** The number in a row; NaN if it is unknown. */
    public float number(String column, int row) {
        return chunks[row >> Chunk.SHIFT].numbers()[known(schema.number(column), column)][row & Chunk.MASK];
    }

    /** The set of near-duplicates that a row belongs to; −1 if it stands alone or that is not known. */
    public int group(int row) {
        return row < groups.length ? groups[row] : -1;
    }

    int chunkCount() {
        return chunks.length;
    }

    Chunk chunk(int i) {
        return chunks[i];
    }

    Dictionary dictionary(int facet) {
        return dictionaries.get(facet);
    }
}
