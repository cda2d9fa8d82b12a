package gsi.app.compare;

import gsi.dataset.image.Raster;
import gsi.scorer.pixels.BicubicResize;
import java.util.Optional;

/**
 * What comes of comparing a pair pixel by pixel. Immutable.
 *
 * @param pixels what was compared
 * @param edited the edited image in the photo's size; one of another size is resized as the evaluator does (protocol.md §5)
 * @param levels how much each pixel differs, see {@link PixelDifference#levels}
 * @param area what counts for edit locality; empty where that is not known
 */
@SuppressWarnings("ArrayRecordComponent") // pixels are shared on purpose; pairs are never compared with each other
record ComparedPair(PairPixels pixels, Raster edited, byte[] levels, Optional<KeptArea> area) {

    static ComparedPair of(PairPixels pair) {
        Raster source = pair.source();
        Raster edited = BicubicResize.resize(pair.edited(), source.width(), source.height());
        return new ComparedPair(
                pair,
                edited,
                PixelDifference.levels(source, edited),
                KeptArea.of(pair.sample(), pair.answer(), source.width(), source.height()));
    }

    /** Bytes of memory held. */
    long weight() {
        long resized = pixels.sameSize() ? 0 : edited.weight();
        return pixels.source().weight() + pixels.edited().weight() + resized + levels.length;
    }
}
