package gsi.candidates.filter;

import gsi.candidates.model.SceneObject;
import gsi.candidates.space.Solid;
import gsi.candidates.space.Support;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How many things stand on the object: with at least a third of their bottom, no higher than detected boxes are off. A box that
 * reaches down through the object counts too, if its middle is above the object's top: detectors that take every box for
 * standing on the table make such boxes of what lies on a book.
 */
final class CarriesOthers implements PlausibilityFilter {

    /** Boxes of things that stand on each other are apart by up to this, metres. */
    private static final double STANDS = 0.03;

    @Override
    public FilterId id() {
        return FilterId.CARRIES_OTHERS;
    }

    @Override
    public Measurement measure(CandidateFacts facts) {
        return facts.ofSource(s -> {
            Support it = new Support(
                    null, null, List.of(s), null, place -> true, facts.scene().up(s));
            int carried = 0;
            String first = null;
            for (SceneObject other : facts.scene().scene().objects()) {
                Solid box = facts.scene().solids().get(other.id());
                if (box != null && !other.id().equals(facts.candidate().object().id()) && standsOn(it, box)) {
                    first = carried++ == 0 ? other.label() : first;
                }
            }
            return Measurement.of(carried, first);
        });
    }

    private static boolean standsOn(Support it, Solid other) {
        OptionalDouble gap = it.under(other, 0).gap();
        return gap.isPresent() && gap.getAsDouble() <= STANDS;
    }
}
