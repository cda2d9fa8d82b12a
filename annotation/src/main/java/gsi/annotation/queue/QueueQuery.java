package gsi.annotation.queue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which rows, in which order. A row must pass every facet, every range and every word.
 *
 * @param facets chosen values by facet, one of which a row must have; the empty text stands for none
 * @param ranges by column of numbers
 * @param text words that must all be found, in any script and case
 * @param order what comes after what
 * @param grouped whether near-duplicates stand together, at the place of the first of them
 */
public record QueueQuery(
        SortedMap<String, SortedSet<String>> facets,
        SortedMap<String, NumberRange> ranges,
        String text,
        QueueOrder order,
        boolean grouped) {

    /** Every row, as in the files. */
    public static final QueueQuery ALL = of(Map.of(), Map.of(), "", QueueOrder.FILE, false);

    /** A facet without a chosen value does not count. */
    public QueueQuery {
        SortedMap<String, SortedSet<String>> chosen = new TreeMap<>();
        facets.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                chosen.put(facet, Collections.unmodifiableSortedSet(new TreeSet<>(values)));
            }
        });
        facets = Collections.unmodifiableSortedMap(chosen);
        ranges = Collections.unmodifiableSortedMap(new TreeMap<>(ranges));
    }

    /** The same from maps in any order. */
    public static QueueQuery of(
            Map<String, ? extends Set<String>> facets,
            Map<String, NumberRange> ranges,
            String text,
            QueueOrder order,
            boolean grouped) {
        SortedMap<String, SortedSet<String>> sorted = new TreeMap<>();
        facets.forEach((facet, values) -> sorted.put(facet, new TreeSet<>(values)));
        return new QueueQuery(sorted, new TreeMap<>(ranges), text, order, grouped);
    }

    /** The same with these values of a facet, in place of those chosen before; none frees the facet. */
    public QueueQuery withFacet(String facet, Set<String> values) {
        Map<String, Set<String>> next = new LinkedHashMap<>(facets);
        next.put(facet, values);
        return of(next, ranges, text, order, grouped);
    }

    /** The same with this range of a column; null frees the column. */
    public QueueQuery withRange(String column, @Nullable NumberRange range) {
        Map<String, NumberRange> next = new LinkedHashMap<>(ranges);
        if (range == null) {
            next.remove(column);
        } else {
            next.put(column, range);
        }
        return of(facets, next, text, order, grouped);
    }

    public QueueQuery withText(String other) {
        return new QueueQuery(facets, ranges, other, order, grouped);
    }

    public QueueQuery withOrder(QueueOrder other) {
        return new QueueQuery(facets, ranges, text, other, grouped);
    }

    public QueueQuery withGrouped(boolean together) {
        return new QueueQuery(facets, ranges, text, order, together);
    }

    /** Everything in the same order. */
    public QueueQuery withoutFilters() {
        return of(Map.of(), Map.of(), "", order, grouped);
    }

    /** Whether it leaves rows out, or could. */
    public boolean filters() {
        return !facets.isEmpty() || !ranges.isEmpty() || !text.isBlank();
    }
}
