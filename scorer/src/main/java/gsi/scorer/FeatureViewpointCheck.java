package gsi.scorer;

import gsi.dataset.DataException;
import gsi.dataset.EditedImage;
import gsi.dataset.Sample;
import gsi.dataset.image.CacheLevel;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import gsi.scorer.photo.PhotoCache;
import gsi.scorer.pixels.BicubicResize;
import gsi.scorer.score.CameraTurn;
import gsi.scorer.viewpoint.CameraTurnEstimate;
import gsi.scorer.viewpoint.ImageFeatures;
import java.util.List;

/**
 * The evaluator's viewpoint check, by matched features; the edited image is resized to its photo's size first. A photo's
 * features are found once for the rotate edits that follow each other.
 */
final class FeatureViewpointCheck implements ViewpointCheck {

    /** A photo has a few thousand features of half a kilobyte. */
    private static final long CACHE_BYTES = 16L << 20;

    private final PhotoCache<ImageFeatures> photos = new PhotoCache<>(
            photo -> ImageFeatures.of(ImageFiles.readPhoto(photo)), ImageFeatures::weight, CACHE_BYTES);

    @Override
    public CameraTurn check(Sample sample, EditedImage edited, AnswerPixels pixels) throws DataException {
        ImageFeatures photo = photos.get(sample.source());
        Raster answer = BicubicResize.resize(pixels.get(), photo.width(), photo.height());
        return CameraTurnEstimate.between(photo, ImageFeatures.of(answer))
                .orElseThrow(() -> new DataException(
                        edited.file(), "the viewpoint check finds too little in it to compare it with its photo"));
    }

    @Override
    public List<CacheLevel> caches() {
        return List.of(photos.level("photos' features", CacheLevel.Place.HEAP));
    }
}
