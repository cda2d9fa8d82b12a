package gsi.app.compare;

import gsi.app.media.Photo;
import gsi.dataset.EditedImage;
import gsi.dataset.Sample;
import gsi.dataset.image.Raster;
import org.jspecify.annotations.Nullable;

/**
 * The pixels of a pair of which both pictures could be read, and what they belong to.
 *
 * @param photo decoded
 * @param editedPhoto the edited image, decoded, in its own size
 */
public record PairPixels(Sample sample, EditedImage answer, Photo photo, Photo editedPhoto) {

    /** Null where there is nothing to compare. */
    static @Nullable PairPixels of(
            Sample sample, @Nullable EditedImage answer, @Nullable Photo photo, @Nullable Photo edited) {
        return answer == null || photo == null || edited == null ? null : new PairPixels(sample, answer, photo, edited);
    }

    /** The photo. */
    Raster source() {
        return photo.raster();
    }

    /** The edited image, in its own size. */
    Raster edited() {
        return editedPhoto.raster();
    }

    /** Whether the edited image has the photo's size. */
    boolean sameSize() {
        return source().width() == edited().width() && source().height() == edited().height();
    }
}
