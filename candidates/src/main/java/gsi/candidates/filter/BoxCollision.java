package gsi.candidates.filter;

import gsi.candidates.model.SceneObject;
import gsi.candidates.space.Solid;
import gsi.candidates.space.SolidOverlap;

/** How deep the target is in another box: the shared volume as a share of the smaller box, less what they share already. So a
 * mug in the box of the desk that it stands on does not collide for it. */
final class BoxCollision implements PlausibilityFilter {

    @Override
    public FilterId id() {
        return FilterId.BOX_COLLISION;
    }

    @Override
    public Measurement measure(CandidateFacts facts) {
        return facts.ofBoth((start, end) -> {
            double worst = 0;
            String with = null;
            for (SceneObject other : facts.scene().scene().objects()) {
                Solid box = facts.scene().solids().get(other.id());
                if (box == null || other.id().equals(facts.candidate().object().id())) {
                    continue;
                }
                double share = share(end, box);
                if (share > worst) {
                    share -= share(start, box);
                }
                if (share > worst) {
                    worst = share;
                    with = other.label();
                }
            }
            return Measurement.of(worst, with);
        });
    }

    private static double share(Solid a, Solid b) {
        return SolidOverlap.volume(a, b) / Math.min(a.volume(), b.volume());
    }
}
