package gsi.annotation.queue;

import java.util.List;

/**
 * One row on its way into a table.
 *
 * @param name what the row is called, the same in every run: random order depends on it
 * @param text what a search looks through, as people wrote it
 * @param facets values per facet, in the schema's order; an empty list where there is none
 * @param numbers in the schema's order; NaN and infinities are unknown
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record QueueRowData(String name, String text, List<List<String>> facets, float[] numbers) {}
