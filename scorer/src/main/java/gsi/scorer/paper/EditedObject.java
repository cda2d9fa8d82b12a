package gsi.scorer.paper;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.scorer.physical.ObjectMatch;
import java.util.function.BiFunction;

/** Finds the edited object before a rule measures it. */
final class EditedObject {

    private EditedObject() {}

    /**
     * Applies the rule to the object of an edit that says where it should be.
     *
     * @return what the rule says; 0 where no detection can be the object; unknown where one with impossible numbers could be
     */
    static Judgement judged(
            EditSpec edit,
            DetectionPair found,
            PaperTolerances tolerances,
            BiFunction<ObjectMatch, Detection, Judgement> rule) {
        ObjectMatch match = PaperMatch.find(edit, found, tolerances).orElseThrow();
        if (match.target().isPresent()) {
            return rule.apply(match, found.edited().get(match.target().getAsInt()));
        }
        for (int i = 0; i < found.edited().size(); i++) {
            if (!found.edited().get(i).cuboid().centre().isFinite()) {
                return Judgement.unknown(Flaws.inDetection(i, "a centre with a NaN or an infinity"));
            }
        }
        return Judgement.notFound();
    }
}
