package gsi.scorer;

import gsi.dataset.DataException;
import gsi.dataset.EditedImage;
import gsi.dataset.Sample;
import gsi.scorer.score.Viewpoint;

/** Tells whether a rotate edit moved the camera instead of the object (protocol.md §7). Safe for many threads. */
@FunctionalInterface
public interface ViewpointCheck {

    /** The check is not available yet: rotate is scored as if the camera stayed, and the score says so. */
    ViewpointCheck NOT_AVAILABLE = (sample, edited) -> Viewpoint.ASSUMED_KEPT;

    /** Compares the sample's photo with the edited image. @throws DataException if one cannot be read */
    Viewpoint check(Sample sample, EditedImage edited) throws DataException;
}
