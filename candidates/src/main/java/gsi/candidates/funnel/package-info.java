/**
 * Many measured candidates at thresholds: what is left after each filter, and what people say of it.
 *
 * <p>{@link FunnelTable.Builder} takes candidates with their measures once. {@link Funnel#run} re-thresholds the table: what
 * every filter dropped, per operation, in the thresholds' order. {@link Histogram#of} has the values of one filter,
 * {@link Borderline#of} the rows nearest to its threshold, {@link FunnelTable#judge} why one candidate was dropped.
 * {@link Decided} brings in decisions of people, {@link Agreement} compares each filter with them and {@link Suggestion}
 * says which threshold would agree better. {@link FunnelPicture} is the whole as a drawing description, which
 * {@link FunnelPainter} paints and a view on screen can draw alike. {@link Preset} keeps thresholds in a file.
 *
 * <p>Everything but the builder is immutable or only computes; any thread.
 */
@NullMarked
package gsi.candidates.funnel;

import org.jspecify.annotations.NullMarked;
