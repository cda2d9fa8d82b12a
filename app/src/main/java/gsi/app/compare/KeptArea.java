package gsi.app.compare;

import gsi.dataset.EditedImage;
import gsi.dataset.Sample;
import gsi.dataset.geometry.Box2d;
import gsi.scorer.locality.EditRegion;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.ProcessedSize;
import java.util.List;
import java.util.Optional;

/**
 * What of a photo counts for edit locality: what lies outside the object's boxes before and after, and in the part of the
 * processed image that the evaluator looks at (protocol.md §5, §6).
 *
 * @param kept what counts, without overlaps
 * @param free where the edit may change what it likes; may overlap
 * @param share of the processed image's pixels that count, 0–1
 * @param padding of the processed image's pixels that show nothing of the photo, and count all the same, 0–1
 * @param seen of the photo's area that the evaluator looks at, 0–1; what the centre crop cuts off, 13 pixels at most, is
 *     not counted
 * @param mask what counts, in processed pixels
 */
record KeptArea(List<Area> kept, List<Area> free, double share, double padding, double seen, KeepMask mask) {

    /** A rectangle of the photo, in pixels from its left top corner. */
    record Area(double left, double top, double right, double bottom) {
        /** Without an extent. */
        static final Area NONE = new Area(0, 0, 0, 0);
    }

    /**
     * Of an answer.
     *
     * @param width of the photo, pixels
     * @param height of the photo, pixels
     * @return empty where nothing says which area counts: without detections, or with unusable ones
     */
    static Optional<KeptArea> of(Sample sample, EditedImage answer, int width, int height) {
        return EditRegion.known(sample.edit(), answer.detections()).map(boxes -> outside(boxes, width, height));
    }

    /**
     * Outside some boxes.
     *
     * @param boxes finite, processed pixels
     */
    static KeptArea outside(List<Box2d> boxes, int width, int height) {
        ProcessedFrame frame = ProcessedFrame.of(width, height);
        ProcessedSize size = frame.size();
        KeepMask mask = KeepMask.outside(size, boxes);
        double all = (double) size.width() * size.height();
        return new KeptArea(
                frame.areas(mask.blocks()),
                frame.areas(KeepMask.cutOut(size.width(), size.height(), boxes)),
                mask.count() / all,
                1 - (double) size.contentWidth() * size.contentHeight() / all,
                size.shown(),
                mask);
    }

    /** The same with only what may change outlined. */
    KeptArea outlined() {
        return new KeptArea(List.of(), free, share, padding, seen, mask);
    }
}
