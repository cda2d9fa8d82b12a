package gsi.scorer.paper;

import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;

/** One operation's definition of compliance and accuracy. */
interface PaperRule {

    /**
     * Judges an edit whose original box has sensible numbers.
     *
     * @return never throws for what the data holds: what cannot be judged is unknown, with the reason
     */
    Judgement judge(EditSpec edit, DetectionPair found, PaperTolerances tolerances);
}
