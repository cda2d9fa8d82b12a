package gsi.candidates.filter;

import gsi.candidates.model.Scene;
import gsi.candidates.space.Silhouette;
import gsi.candidates.space.Solid;

/** How much of the photo the edit would change: what the object covers before or after, as a share of the whole. */
final class LargeChange implements PlausibilityFilter {

    @Override
    public FilterId id() {
        return FilterId.LARGE_CHANGE;
    }

    @Override
    public Measurement measure(CandidateFacts facts) {
        if (!facts.scene().hasSize()) {
            return Measurement.missing(Missing.PHOTO_SIZE);
        }
        Scene scene = facts.scene().scene();
        double whole = (double) scene.width() * scene.height();
        return facts.ofSource(start -> {
            Silhouette before = facts.object().silhouette(start).inside(scene.width(), scene.height());
            if (facts.removes()) {
                return Measurement.of(before.area() / whole);
            }
            return facts.ofTarget(end -> Measurement.of(union(facts, before, end) / whole));
        });
    }

    private static double union(CandidateFacts facts, Silhouette before, Solid end) {
        Scene scene = facts.scene().scene();
        Silhouette after = facts.targetSilhouette(end).inside(scene.width(), scene.height());
        return before.area() + after.area() - before.inside(after).area();
    }
}
