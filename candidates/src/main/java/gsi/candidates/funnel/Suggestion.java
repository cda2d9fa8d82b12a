package gsi.candidates.funnel;

import gsi.candidates.filter.FilterId;
import gsi.candidates.filter.Thresholds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A threshold that agrees better with people's decisions: the one that tells rejected from accepted candidates best. Every
 * rejection counts the same whatever its reason, so a filter is moved only where its own measure tells them apart, and only
 * by enough not to be chance among few decisions.
 *
 * @param now at the present threshold
 * @param then at the suggested one; for a filter that drops more accepted than rejected ones at any threshold, one at which
 *     it drops nothing that was decided about
 * @param survivorsNow of all candidates, through all filters
 * @param survivorsThen the same with the suggested threshold
 */
public record Suggestion(FilterId id, Agreement now, Agreement then, int survivorsNow, int survivorsThen) {

    /** Less better than this, as a difference of {@link Agreement#separation()}, is no better. */
    private static final double LEAST_GAIN = 0.05;

    /** Of equals, what drops fewer accepted ones. */
    private static final Comparator<Agreement> BETTER = Comparator.comparingDouble(Agreement::separation)
            .thenComparing(Comparator.comparingInt(Agreement::droppedAccepted).reversed());

    /** More thresholds than this are not tried; those in between are as good. */
    private static final int MOST_TRIED = 200;

    /** With fewer decisions of either kind about what a filter measured, nothing is suggested. */
    public static final int LEAST_DECISIONS = 5;

    /** For every filter that is on and could do better, in their order. */
    public static List<Suggestion> of(Funnel funnel, Decided decided) {
        List<Suggestion> out = new ArrayList<>();
        for (FilterId id : funnel.thresholds().order()) {
            if (funnel.thresholds().isOn(id)) {
                of(funnel, decided, id).ifPresent(out::add);
            }
        }
        return List.copyOf(out);
    }

    /** For one filter; empty where the present threshold is as good as any, or too little was decided. */
    public static Optional<Suggestion> of(Funnel funnel, Decided decided, FilterId id) {
        Thresholds thresholds = funnel.thresholds();
        FunnelTable table = funnel.table();
        Agreement now = Agreement.at(table, decided, id, thresholds.bound(id));
        if (now.droppedAccepted() + now.passedAccepted() < LEAST_DECISIONS
                || now.droppedRejected() + now.passedRejected() < LEAST_DECISIONS) {
            return Optional.empty();
        }
        Agreement best = now;
        for (double threshold : between(table, decided, id)) {
            Agreement then = Agreement.at(table, decided, id, threshold);
            int better = BETTER.compare(then, best);
            boolean nearer = Math.abs(threshold - now.threshold()) < Math.abs(best.threshold() - now.threshold());
            best = better > 0 || better == 0 && nearer ? then : best;
        }
        if (best.separation() < now.separation() + LEAST_GAIN) {
            return Optional.empty();
        }
        Funnel after = Funnel.run(table, thresholds.with(id, best.threshold()));
        return Optional.of(new Suggestion(
                id, now, best, funnel.survivors().total(), after.survivors().total()));
    }

    /** Thresholds between neighbouring decided values, and one on either side of them all. */
    private static double[] between(FunnelTable table, Decided decided, FilterId id) {
        double[] values = table.values(id);
        double[] sorted = IntStream.concat(
                        decided.accepted().stream(), decided.rejected().stream())
                .mapToDouble(row -> values[row])
                .filter(Double::isFinite)
                .sorted()
                .distinct()
                .toArray();
        if (sorted.length == 0) {
            return sorted;
        }
        double[] out = new double[sorted.length + 1];
        for (int i = 1; i < sorted.length; i++) {
            out[i] = rounded(sorted[i - 1], sorted[i]);
        }
        double margin = (id.highest() - id.lowest()) / 1000;
        out[0] = sorted[0] - margin;
        out[sorted.length] = sorted[sorted.length - 1] + margin;
        return out.length <= MOST_TRIED
                ? out
                : IntStream.range(0, MOST_TRIED)
                        .mapToDouble(i -> out[(int) ((long) i * (out.length - 1) / (MOST_TRIED - 1))])
                        .toArray();
    }

    /** A number with few digits between two others: what a person would write. */
    private static double rounded(double low, double high) {
        double middle = (low + high) / 2;
        for (double step = Math.pow(10, Math.ceil(Math.log10(Math.max(Math.abs(high), 1e-9)))); step > 1e-9; step /= 10) {
            double candidate = Math.rint(middle / step) * step;
            if (candidate > low && candidate < high) {
                return candidate;
            }
        }
        return middle;
    }
}
