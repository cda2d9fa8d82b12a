package gsi.candidates.funnel;

import gsi.candidates.filter.FilterId;
import java.util.Arrays;
import java.util.List;

/**
 * One filter beside people's decisions, over the candidates that were decided about and that it measured. Dropping what
 * people rejected is right. A filter looks for one fault only, so its recall among all rejections is small where people
 * reject for many; its precision says whether it may be trusted.
 *
 * @param threshold at which it was asked, in the filter's unit
 * @param droppedRejected dropped, and people rejected it as well
 * @param droppedAccepted dropped, but people accepted it
 * @param passedRejected passed, but people rejected it
 * @param passedAccepted passed, and people accepted it
 */
public record Agreement(
        FilterId id, double threshold, int droppedRejected, int droppedAccepted, int passedRejected, int passedAccepted) {

    /** Each filter at its threshold, in the order in which they are asked; those that are off as if they were on. */
    public static List<Agreement> of(Funnel funnel, Decided decided) {
        return funnel.thresholds().order().stream()
                .map(id -> at(funnel.table(), decided, id, funnel.thresholds().bound(id)))
                .toList();
    }

    /** One filter at any threshold. */
    public static Agreement at(FunnelTable table, Decided decided, FilterId id, double threshold) {
        double[] values = table.values(id);
        int[] n = new int[4];
        decided.rejected().stream().filter(row -> !Double.isNaN(values[row])).forEach(row -> n[
                id.bound().passes(values[row], threshold) ? 2 : 0]++);
        decided.accepted().stream().filter(row -> !Double.isNaN(values[row])).forEach(row -> n[
                id.bound().passes(values[row], threshold) ? 3 : 1]++);
        return new Agreement(id, threshold, n[0], n[1], n[2], n[3]);
    }

    /** Share of what it drops that people rejected; NaN where it drops nothing that was decided about. */
    public double precision() {
        return droppedRejected / (double) (droppedRejected + droppedAccepted);
    }

    /** Share of what people rejected that it drops; NaN where nothing was rejected. */
    public double recall() {
        return droppedRejected / (double) (droppedRejected + passedRejected);
    }

    /**
     * How well it tells rejected from accepted: share of the rejected that it drops less share of the accepted that it drops
     * (Youden 1950). 1 is perfect; 0 is what dropping nothing, everything, or by lot comes to. NaN without either kind.
     */
    public double separation() {
        return recall() - droppedAccepted / (double) (droppedAccepted + passedAccepted);
    }

    public int count() {
        return Arrays.stream(new int[] {droppedRejected, droppedAccepted, passedRejected, passedAccepted})
                .sum();
    }
}
