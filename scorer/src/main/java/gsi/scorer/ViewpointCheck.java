package gsi.scorer;

import gsi.dataset.DataException;
import gsi.dataset.EditedImage;
import gsi.dataset.Sample;
import gsi.dataset.image.CacheLevel;
import gsi.scorer.score.CameraTurn;
import java.util.List;

/** Tells whether a rotate edit moved the camera instead of the object (protocol.md §7). Safe for many threads. */
@FunctionalInterface
public interface ViewpointCheck {

    /** No check: rotate is scored as if the camera stayed, and the score says so. */
    ViewpointCheck NOT_AVAILABLE = (sample, edited, pixels) -> CameraTurn.notMeasured();

    /** The evaluator's check. */
    static ViewpointCheck byFeatures() {
        return new FeatureViewpointCheck();
    }

    /**
     * Compares the sample's photo with the edited image.
     *
     * @param pixels of the edited image
     * @throws DataException if one cannot be read, or shows too little to compare, where the evaluator stops
     */
    CameraTurn check(Sample sample, EditedImage edited, AnswerPixels pixels) throws DataException;

    /** How full the caches are that it keeps, if it keeps any. */
    default List<CacheLevel> caches() {
        return List.of();
    }
}
