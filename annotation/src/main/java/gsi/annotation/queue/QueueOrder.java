package gsi.annotation.queue;

import org.jspecify.annotations.Nullable;

/**
 * What comes after what. Rows that are alike stay in file order, so every order is total and the same each time.
 *
 * @param kind by what
 * @param column the facet or column of numbers, where it is by that; else null
 * @param descending greatest first; what is unknown is last either way
 * @param seed of a random order
 */
public record QueueOrder(Kind kind, @Nullable String column, boolean descending, long seed) {

    /** What an order goes by. */
    public enum Kind {
        FILE,
        COLUMN,
        RANDOM
    }

    /** As in the files. */
    public static final QueueOrder FILE = new QueueOrder(Kind.FILE, null, false, 0);

    /** @throws IllegalArgumentException if the column is missing or too much */
    public QueueOrder {
        if ((column == null) == (kind == Kind.COLUMN)) {
            throw new IllegalArgumentException("an order by " + kind + " and column " + column);
        }
    }

    /** By the values of a column. */
    public static QueueOrder by(String column, boolean descending) {
        return new QueueOrder(Kind.COLUMN, column, descending, 0);
    }

    /** Shuffled; the same seed gives the same order in every run, whatever else is filtered. */
    public static QueueOrder random(long seed) {
        return new QueueOrder(Kind.RANDOM, null, false, seed);
    }
}
