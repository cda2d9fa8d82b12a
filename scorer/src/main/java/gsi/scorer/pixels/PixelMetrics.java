package gsi.scorer.pixels;

import gsi.dataset.image.Raster;
import java.util.function.Consumer;

/** Compares edited images with their photos outside the edited region. Implementations are safe for many threads. */
public interface PixelMetrics {

    /** Prepares a photo; worth keeping while several of its edits are scored. */
    PreparedSource prepare(Raster source);

    /** A photo, ready to be compared with. Safe for many threads. */
    interface PreparedSource {

        /** Width and height of the processed image, in which masks and 2D boxes are given. */
        ProcessedSize size();

        /** The photo as it is compared, planes blue, green, red. */
        PlanarImage processed();

        /**
         * Compares an edited image of any size, which is first resized to the photo's.
         *
         * @param kept what counts; has the {@link #size()} of the processed image
         * @param alsoBy is shown the processed edited image, in the calling thread; it must not keep it, its memory is used
         *     again
         */
        PixelScores compare(Raster edited, KeepMask kept, Consumer<PlanarImage> alsoBy);

        /** The same where SSIM and MSE are all that is wanted. */
        default PixelScores compare(Raster edited, KeepMask kept) {
            return compare(edited, kept, processed -> {});
        }

        /** Bytes of memory held, for caches that weigh what they keep. */
        long weight();
    }
}
