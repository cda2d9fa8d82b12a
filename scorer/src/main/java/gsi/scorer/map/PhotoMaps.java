package gsi.scorer.map;

import gsi.dataset.image.Raster;
import gsi.scorer.pixels.ProcessedSize;

/**
 * Says where edited images differ from their photos. Whatever computes it, processor or other hardware, the numbers are the
 * same within 1e-5 relative (MSE), 1e-5 (SSIM) and 1e-4 (LPIPS, ꟻLIP). Implementations are safe for many threads.
 */
public interface PhotoMaps {

    /** Prepares a photo; worth keeping while several of its edits, or several maps of one, are asked for. */
    Prepared prepare(Raster photo);

    /** A photo, ready to be compared with. Safe for many threads. */
    interface Prepared {

        /** Width and height of the processed image, in which maps, masks and 2D boxes are given. */
        ProcessedSize size();

        /** Compares an edited image of any size, which is first resized to the photo's. */
        MapResult map(Raster edited, MapKind kind);

        /** Bytes of memory held, for caches that weigh what they keep. */
        long weight();
    }
}
