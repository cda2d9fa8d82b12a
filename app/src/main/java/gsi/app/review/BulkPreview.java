package gsi.app.review;

import gsi.annotation.Decision;
import gsi.annotation.Judgement;
import gsi.annotation.Ratings;
import gsi.annotation.Verdict;
import gsi.dataset.SampleKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a decision about many samples would change. Immutable.
 *
 * @param judgement what would be decided
 * @param changing the samples that would get another decision, in their order
 * @param from how many of them stand where now, the most first
 * @param staying how many would stay as they are
 * @param losing how many of the changing ones have a note or ratings, which the new decision takes the place of
 */
record BulkPreview(Judgement judgement, List<SampleKey> changing, List<Before> from, int staying, int losing) {

    static final BulkPreview NOTHING = new BulkPreview(Judgement.of(Verdict.REJECT), List.of(), List.of(), 0, 0);

    /**
     * Samples that stand alike.
     *
     * @param verdict null where nothing is decided
     * @param reason null for none
     */
    record Before(@Nullable Verdict verdict, @Nullable String reason, int count) {}

    /**
     * Looks what would change.
     *
     * @param decisions those that count
     * @param onlyUndecided whether decided samples stay as they are
     */
    static BulkPreview of(
            List<SampleKey> keys, Map<SampleKey, Decision> decisions, Judgement judgement, boolean onlyUndecided) {
        record Stand(@Nullable Verdict verdict, @Nullable String reason) {}
        List<SampleKey> changing = new ArrayList<>();
        Map<Stand, Integer> counts = new HashMap<>();
        int losing = 0;
        for (SampleKey key : keys) {
            Decision now = decisions.get(key);
            if (now != null && (onlyUndecided || now.judgement().equals(judgement))) {
                continue;
            }
            changing.add(key);
            counts.merge(
                    new Stand(now == null ? null : now.verdict(), now == null ? null : now.reason()), 1, Integer::sum);
            if (now != null && (now.note() != null || !now.judgement().ratings().equals(Ratings.NONE))) {
                losing++;
            }
        }
        List<Before> from = new ArrayList<>();
        counts.forEach((stand, n) -> from.add(new Before(stand.verdict, stand.reason, n)));
        from.sort(Comparator.comparingInt(Before::count).reversed());
        return new BulkPreview(
                judgement, List.copyOf(changing), List.copyOf(from), keys.size() - changing.size(), losing);
    }
}
