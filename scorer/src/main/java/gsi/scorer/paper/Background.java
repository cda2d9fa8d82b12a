package gsi.scorer.paper;

import gsi.dataset.geometry.Box2d;
import gsi.scorer.pixels.KeepMask;
import java.util.List;

/** The pixels that an edit should have left alone: those outside the changed boxes, in a copy of the whole photo. */
final class Background {

    private Background() {}

    /**
     * The mask for a copy of the photo, which has no padding.
     *
     * @param width pixels of the copy
     * @param height pixels of the copy
     * @param scale copy over photo
     * @param boxes in pixels of the photo; a pixel that a box touches is not background
     */
    static KeepMask of(int width, int height, double scale, List<Box2d> boxes) {
        return KeepMask.outside(
                width,
                height,
                boxes.stream()
                        .map(box -> box.scaled(scale))
                        .map(b -> new Box2d(
                                cut(Math.floor(b.x1()), width),
                                cut(Math.floor(b.y1()), height),
                                cut(Math.ceil(b.x2()), width),
                                cut(Math.ceil(b.y2()), height)))
                        .toList());
    }

    private static double cut(double v, int size) {
        return Math.clamp(v, 0.0, (double) size);
    }
}
