package gsi.scorer.operation;

import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.geometry.Box2d;

/** One operation's formula, reached when nothing before it has decided. */
interface OperationRule {

    /**
     * Scores an edit whose gate is open and whose object was found in the photo.
     *
     * @param originBox the origin's 2D box, processed pixels
     * @throws UnscorableException where the evaluator would stop with an error
     */
    Verdict judge(EditSpec edit, DetectionPair found, Box2d originBox) throws UnscorableException;
}
