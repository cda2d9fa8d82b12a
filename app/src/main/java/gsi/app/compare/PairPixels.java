package gsi.app.compare;

import gsi.dataset.EditedImage;
import gsi.dataset.Sample;
import gsi.dataset.image.Raster;
import org.jspecify.annotations.Nullable;

/**
 * The pixels of a pair of which both pictures could be read, and what they belong to.
 *
 * @param source the photo
 * @param edited the edited image, in its own size
 */
public record PairPixels(Sample sample, EditedImage answer, Raster source, Raster edited) {

    /** Null where there is nothing to compare. */
    static @Nullable PairPixels of(
            Sample sample, @Nullable EditedImage answer, @Nullable Raster source, @Nullable Raster edited) {
        return answer == null || source == null || edited == null
                ? null
                : new PairPixels(sample, answer, source, edited);
    }

    /** Whether the edited image has the photo's size. */
    boolean sameSize() {
        return source.width() == edited.width() && source.height() == edited.height();
    }
}
