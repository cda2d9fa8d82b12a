package gsi.candidates.filter;

import gsi.candidates.model.Scene;
import gsi.candidates.model.SceneObject;
import gsi.candidates.space.Silhouette;
import gsi.candidates.space.Solid;

/** How much of another object the target would hide that the object does not hide now: the largest share of an outline. */
final class HidesOthers implements PlausibilityFilter {

    @Override
    public FilterId id() {
        return FilterId.HIDES_OTHERS;
    }

    @Override
    public Measurement measure(CandidateFacts facts) {
        if (!facts.scene().hasSize() && !facts.removes()) {
            return Measurement.missing(Missing.PHOTO_SIZE);
        }
        return facts.ofBoth((start, end) -> worst(facts, start, end));
    }

    private static Measurement worst(CandidateFacts facts, Solid start, Solid end) {
        Scene scene = facts.scene().scene();
        Silhouette before = facts.object().silhouette(start);
        Silhouette after = facts.targetSilhouette(end);
        double worst = 0;
        String of = null;
        for (SceneObject other : scene.objects()) {
            Solid solid = facts.scene().solids().get(other.id());
            if (solid == null || other.id().equals(facts.candidate().object().id())) {
                continue;
            }
            Silhouette seen = facts.scene().object(other).silhouette(solid).inside(scene.width(), scene.height());
            double area = seen.area();
            double hidden =
                    area > 0 && isBefore(end, solid) ? seen.inside(after).area() / area : 0;
            if (hidden > worst) {
                hidden -= isBefore(start, solid) ? seen.inside(before).area() / area : 0;
            }
            if (hidden > worst) {
                worst = hidden;
                of = other.label();
            }
        }
        return Measurement.of(worst, of);
    }

    private static boolean isBefore(Solid a, Solid b) {
        return a.centre().length() < b.centre().length();
    }
}
