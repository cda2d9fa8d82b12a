package gsi.scorer;

import gsi.dataset.image.Raster;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.ProcessedSize;
import gsi.scorer.score.Measured;

/**
 * Compares edited images with their photos outside the edited region in every pixel metric at once: SSIM, MSE and LPIPS of the
 * processed images (protocol.md §5–6). Whatever computes it, processor or other hardware, the numbers are the same within
 * 1e-5 (SSIM), 1e-5 relative (MSE) and 1e-4 (LPIPS). Implementations are safe for many threads.
 */
public interface PhotoMetrics {

    /** Prepares a photo; worth keeping while several of its edits are scored. */
    Prepared prepare(Raster photo);

    /**
     * How alike two processed images are where the mask keeps them.
     *
     * @param ssim 1 = identical; NaN where nothing is kept; missing for images below 7×7
     * @param mse 8-bit levels squared; NaN where nothing is kept
     * @param lpips 0 = identical, also where nothing is kept; missing without a model or for images that it cannot take
     */
    record PairScores(Measured ssim, double mse, Measured lpips) {}

    /** A photo, ready to be compared with. Safe for many threads. */
    interface Prepared {

        /** Width and height of the processed image, in which masks and 2D boxes are given. */
        ProcessedSize size();

        /**
         * Compares an edited image of any size, which is first resized to the photo's.
         *
         * @param kept what counts; has the {@link #size()} of the processed image
         */
        PairScores compare(Raster edited, KeepMask kept);

        /** Bytes of memory held, for caches that weigh what they keep. */
        long weight();
    }
}
