package gsi.annotation.queue;

/**
 * How many rows have a value.
 *
 * @param value empty for none
 * @param rows those that pass every other facet, range and word
 */
public record ValueCount(String value, int rows) {}
