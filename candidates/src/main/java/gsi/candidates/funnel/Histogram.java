package gsi.candidates.funnel;

import gsi.candidates.filter.FilterId;

/**
 * How the values of one filter lie.
 *
 * @param lowest where the first bin begins, in the filter's unit
 * @param highest where the last bin ends
 * @param all candidates per bin; what lies outside is in the outermost bins
 * @param decided candidates per bin that all other filters let pass: here this threshold decides
 * @param infinite how many are farther than any number; in no bin
 * @param notMeasured how many could not be measured
 * @param notApplicable for how many the question does not arise
 */
@SuppressWarnings("ArrayRecordComponent") // bins are shared on purpose and never compared
public record Histogram(
        FilterId id, double lowest, double highest, int[] all, int[] decided, int infinite, int notMeasured, int notApplicable) {

    /** Of one filter, over the range of its slider. */
    public static Histogram of(Funnel funnel, FilterId id, int bins) {
        double low = id.lowest();
        double high = id.highest();
        double perUnit = bins / (high - low);
        FunnelTable table = funnel.table();
        double[] values = table.values(id);
        int[] all = new int[bins];
        int[] decided = new int[bins];
        int infinite = 0;
        int missing = 0;
        int inapplicable = 0;
        for (int row = 0; row < values.length; row++) {
            double v = values[row];
            if (Double.isNaN(v)) {
                missing += table.isMissing(id, row) ? 1 : 0;
                inapplicable += table.isMissing(id, row) ? 0 : 1;
            } else if (Double.isInfinite(v)) {
                infinite++;
            } else {
                int bin = (int) Math.clamp((v - low) * perUnit, 0, bins - 1);
                all[bin]++;
                decided[bin] += funnel.passesOthers(id, row) ? 1 : 0;
            }
        }
        return new Histogram(id, low, high, all, decided, infinite, missing, inapplicable);
    }

    /** Where a bin begins, in the filter's unit. */
    public double begin(int bin) {
        return lowest + bin * (highest - lowest) / all.length;
    }
}
