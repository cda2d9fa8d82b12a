package gsi.scorer.paper;

import gsi.dataset.DataException;
import gsi.dataset.EditedImage;
import gsi.dataset.Sample;
import gsi.dataset.geometry.Box2d;
import gsi.dataset.image.CacheLevel;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import gsi.scorer.lpips.PerceptualDistance;
import gsi.scorer.photo.PhotoCache;
import gsi.scorer.pixels.BicubicResize;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.PlanarImage;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Measured;
import java.util.List;

/**
 * LPIPS of the background on the photo as it is, shrunk to a longest side of 896 if it is larger: never enlarged, cut or
 * padded, unlike the evaluator's processed image. Red, green, blue.
 */
public final class LpipsBackground implements BackgroundDistance {

    private static final int LONGEST = 896;

    /** Room for about five photos of the largest size, most of it features outside the heap. */
    private static final long CACHE_BYTES = 192L << 20;

    private final PhotoCache<Photo> photos;

    /** A photo as it is compared, prepared once for the edits that follow each other. */
    private record Photo(int fullWidth, int fullHeight, int width, int height, PerceptualDistance.Prepared prepared) {}

    public LpipsBackground(PerceptualDistance lpips) {
        this.photos = new PhotoCache<>(
                file -> {
                    Raster full = ImageFiles.readPhoto(file);
                    Raster small = full.shrunkTo(LONGEST, LONGEST);
                    return new Photo(
                            full.width(),
                            full.height(),
                            small.width(),
                            small.height(),
                            lpips.prepare(PlanarImage.rgb(small)));
                },
                photo -> photo.prepared.weight(),
                CACHE_BYTES);
    }

    @Override
    public Measured lpips(Sample sample, EditedImage edited, List<Box2d> changed) throws DataException {
        Photo photo = photos.get(sample.source());
        KeepMask kept = Background.of(photo.width, photo.height, (double) photo.width / photo.fullWidth, changed);
        if (kept.isEmpty()) {
            return Measured.missing(Cause.NOT_APPLICABLE, "the object's boxes cover the whole photo");
        }
        Raster after = BicubicResize.resize(ImageFiles.readPhoto(edited.file()), photo.fullWidth, photo.fullHeight)
                .shrunkTo(LONGEST, LONGEST);
        return photo.prepared.to(PlanarImage.rgb(after), kept);
    }

    @Override
    public List<CacheLevel> caches() {
        return List.of(photos.level("photos prepared for LPIPS", CacheLevel.Place.PARTLY_HEAP));
    }
}
