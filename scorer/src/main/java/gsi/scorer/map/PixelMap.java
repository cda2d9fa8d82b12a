package gsi.scorer.map;

import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.ProcessedSize;

/**
 * One number per pixel of the processed image, padding included. Immutable by agreement: nobody writes to the values.
 *
 * @param size of the processed image; the map has its width and height
 * @param values rows from the top; what they mean is the kind's to say
 */
@SuppressWarnings("ArrayRecordComponent") // pixels are shared on purpose; maps are never compared
public record PixelMap(MapKind kind, ProcessedSize size, float[] values) {

    /** @throws IllegalArgumentException if there is not one value per pixel */
    public PixelMap {
        if (values.length != size.width() * size.height()) {
            throw new IllegalArgumentException(
                    size.width() + "×" + size.height() + " pixels and " + values.length + " values");
        }
    }

    /**
     * The mean over what counts; NaN where nothing does.
     *
     * @throws IllegalArgumentException if the mask is of another size
     */
    public double mean(KeepMask kept) {
        if (kept.width() != size.width() || kept.height() != size.height()) {
            throw new IllegalArgumentException("a map of " + size.width() + "×" + size.height()
                    + " pixels and a mask of " + kept.width() + "×" + kept.height());
        }
        double sum = 0;
        for (KeepMask.Block block : kept.blocks()) {
            for (int y = block.top(); y < block.bottom(); y++) {
                int row = y * size.width();
                for (int x = block.left(); x < block.right(); x++) {
                    sum += values[row + x];
                }
            }
        }
        return kept.isEmpty() ? Double.NaN : sum / kept.count();
    }

    /** Bytes of memory held, for caches that weigh what they keep. */
    public long weight() {
        return 4L * values.length + 64;
    }
}
