package gsi.app.compare;

import gsi.dataset.geometry.Pixel;
import gsi.scorer.map.MapKind;
import gsi.scorer.map.PixelMap;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.KeepMask.Block;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A map of where a pair differs, and what there is to say of it. Immutable.
 *
 * @param map in processed pixels
 * @param frame where they lie in the photo
 * @param area what counts for edit locality; empty where that is not known
 * @param mean of what counts, padding included, or of everything where that is not known: the score of the map's name, which
 *     has none for ꟻLIP; NaN where nothing counts
 * @param worst the value there that differs most; NaN where there is none
 */
record HeatMap(PixelMap map, ProcessedFrame frame, Optional<KeptArea> area, double mean, float worst) {

    /** Of a pair. */
    static HeatMap of(PixelMap map, PairPixels pair) {
        int width = pair.source().width();
        int height = pair.source().height();
        Optional<KeptArea> area = KeptArea.of(pair.sample(), pair.answer(), width, height);
        KeepMask counts = counts(area, map);
        return new HeatMap(map, ProcessedFrame.of(width, height), area, map.mean(counts), worst(map, counts));
    }

    private static KeepMask counts(Optional<KeptArea> area, PixelMap map) {
        return area.map(KeptArea::mask)
                .orElseGet(
                        () -> KeepMask.everything(map.size().width(), map.size().height()));
    }

    private static float worst(PixelMap map, KeepMask counts) {
        float worst = Float.NaN;
        float most = Float.NEGATIVE_INFINITY;
        for (Block block : counts.blocks()) {
            for (int y = block.top(); y < block.bottom(); y++) {
                int row = y * map.size().width();
                for (int x = block.left(); x < block.right(); x++) {
                    float error = map.kind().error(map.values()[row + x]);
                    if (error > most) {
                        most = error;
                        worst = map.values()[row + x];
                    }
                }
            }
        }
        return worst;
    }

    MapKind kind() {
        return map.kind();
    }

    /** What counts, in processed pixels: everything where that is not known. */
    KeepMask counts() {
        return counts(area, map);
    }

    /** The map's value at a pixel of the photo, which may be NaN; empty where the evaluator does not look. */
    OptionalDouble at(Pixel pixel) {
        var index = frame.indexAt(pixel);
        return index.isPresent() ? OptionalDouble.of(map.values()[index.getAsInt()]) : OptionalDouble.empty();
    }
}
