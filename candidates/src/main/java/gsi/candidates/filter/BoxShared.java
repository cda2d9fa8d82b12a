package gsi.candidates.filter;

import gsi.candidates.model.SceneObject;
import gsi.candidates.space.Solid;
import gsi.candidates.space.SolidOverlap;

/**
 * How much of the object's box is in other boxes as well. Detectors that take everything for standing on the table make a box
 * for a can on a tin that reaches down through the tin: cut out by it, half of the tin would come along. A box that holds all of
 * the object, such as the desk's, shares nothing with it; neither does the object's own box, listed twice.
 */
final class BoxShared implements PlausibilityFilter {

    /** Sharing more than this of itself, the object is inside the other. */
    private static final double INSIDE = 0.9;

    @Override
    public FilterId id() {
        return FilterId.BOX_SHARED;
    }

    @Override
    public Measurement measure(CandidateFacts facts) {
        return facts.ofSource(s -> {
            SceneObject object = facts.candidate().object();
            double shared = 0;
            double most = 0;
            String with = null;
            for (SceneObject other : facts.scene().scene().objects()) {
                Solid box = facts.scene().solids().get(other.id());
                if (box == null || other.id().equals(object.id()) || SceneFacts.isSameBox(other, object)) {
                    continue;
                }
                double share = SolidOverlap.volume(s, box) / s.volume();
                shared += share < INSIDE ? share : 0;
                if (share < INSIDE && share > most) {
                    most = share;
                    with = other.label();
                }
            }
            return Measurement.of(Math.min(1, shared), with);
        });
    }
}
