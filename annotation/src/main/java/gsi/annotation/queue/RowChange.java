package gsi.annotation.queue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Other values for some columns of a row.
 *
 * @param row place in the table
 * @param facets values by facet name
 * @param numbers by column name; NaN is unknown
 * @param text what a search looks through; null to leave it
 */
public record RowChange(
        int row,
        Map<String, List<String>> facets,
        Map<String, Float> numbers,
        @Nullable String text) {
    public RowChange {
        facets = Map.copyOf(facets);
        numbers = Map.copyOf(numbers);
    }
}
