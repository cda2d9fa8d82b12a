package gsi.scorer;

import gsi.dataset.DataException;
import gsi.dataset.EditedImage;
import gsi.dataset.Sample;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import gsi.scorer.pixels.BicubicResize;
import gsi.scorer.score.CameraTurn;
import gsi.scorer.viewpoint.CameraTurnEstimate;

/** Tells whether a rotate edit moved the camera instead of the object (protocol.md §7). Safe for many threads. */
@FunctionalInterface
public interface ViewpointCheck {

    /** No check: rotate is scored as if the camera stayed, and the score says so. */
    ViewpointCheck NOT_AVAILABLE = (sample, edited) -> CameraTurn.notMeasured();

    /** The evaluator's check, by matched features; the edited image is resized to its photo's size first. */
    ViewpointCheck FEATURES = (sample, edited) -> {
        Raster photo = ImageFiles.readPhoto(sample.source());
        Raster answer = BicubicResize.resize(ImageFiles.readPhoto(edited.file()), photo.width(), photo.height());
        return CameraTurnEstimate.between(photo, answer)
                .orElseThrow(() -> new DataException(
                        edited.file(), "the viewpoint check finds too little in it to compare it with its photo"));
    };

    /**
     * Compares the sample's photo with the edited image.
     *
     * @throws DataException if one cannot be read, or shows too little to compare, where the evaluator stops
     */
    CameraTurn check(Sample sample, EditedImage edited) throws DataException;
}
