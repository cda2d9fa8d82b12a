package gsi.app.compare;

import gsi.app.compare.KeptArea.Area;
import gsi.dataset.geometry.Pixel;
import gsi.scorer.pixels.KeepMask.Block;
import gsi.scorer.pixels.ProcessedSize;
import java.util.List;
import java.util.OptionalInt;

/**
 * Where the pixels of the processed image (protocol.md §5) lie in the photo that it was made of: back through crop and resize.
 *
 * @param size of the processed image
 * @param width of the photo, pixels
 * @param height of the photo, pixels
 */
record ProcessedFrame(ProcessedSize size, int width, int height) {

    /** Of a photo of this size. */
    static ProcessedFrame of(int width, int height) {
        return new ProcessedFrame(ProcessedSize.of(width, height), width, height);
    }

    /** What of the photo the evaluator looks at; without an extent where that is nothing. */
    Area content() {
        return area(new Block(0, 0, size.contentWidth(), size.contentHeight()));
    }

    /** Blocks of processed pixels, less the padding, as areas of the photo. */
    List<Area> areas(List<Block> blocks) {
        return blocks.stream()
                .filter(b -> b.left() < size.contentWidth() && b.top() < size.contentHeight())
                .map(this::area)
                .toList();
    }

    private Area area(Block block) {
        return new Area(
                (block.left() + size.cropLeft()) * acrossX(),
                (block.top() + size.cropTop()) * acrossY(),
                (Math.min(block.right(), size.contentWidth()) + size.cropLeft()) * acrossX(),
                (Math.min(block.bottom(), size.contentHeight()) + size.cropTop()) * acrossY());
    }

    /**
     * Which number of a map is that of a place in the photo.
     *
     * @param pixel of the photo, from the middle of its first pixel
     * @return index in rows from the top; empty where the evaluator does not look
     */
    OptionalInt indexAt(Pixel pixel) {
        double x = Math.floor((pixel.u() + 0.5) / acrossX() - size.cropLeft());
        double y = Math.floor((pixel.v() + 0.5) / acrossY() - size.cropTop());
        return x >= 0 && y >= 0 && x < size.contentWidth() && y < size.contentHeight()
                ? OptionalInt.of(((int) y) * size.width() + (int) x)
                : OptionalInt.empty();
    }

    /** Columns of the photo in one of the processed image. */
    private double acrossX() {
        return (double) width / size.resizedWidth();
    }

    private double acrossY() {
        return (double) height / size.resizedHeight();
    }
}
