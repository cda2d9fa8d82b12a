package gsi.gpu.kernel;

import gsi.scorer.pixels.ProcessedSize;

/**
 * What the device needs while an image is on its way, after a copy of its input.
 *
 * @param input the copy
 * @param across the image resized along x, words
 * @param resized the image resized, words
 * @param rows the image shrunk along x
 * @param rangeParts least and greatest of its parts
 * @param cells the network's input
 * @param pooled1 the first layer's features, pooled
 * @param pooled2 the second layer's
 * @param total bytes of it all
 */
record ScratchMemory(
        Region input,
        Region across,
        Region resized,
        Region rows,
        Region rangeParts,
        Region cells,
        Region pooled1,
        Region pooled2,
        long total) {

    static ScratchMemory of(ImageInput input, boolean network) {
        MemoryLayout layout = new MemoryLayout();
        ProcessedSize size = input.size();
        Region copy = layout.take(input.bytes());
        Region across = layout.words(input.isResized() ? (long) input.photoWidth() * input.rawHeight() : 0);
        Region resized = layout.words(input.isResized() ? (long) input.photoWidth() * input.photoHeight() : 0);
        Region rows = layout.words(size == null ? 0 : 3L * size.contentWidth() * input.photoHeight());
        Region parts = layout.words(2L * ImagePlan.PARTS);
        FeatureSizes sizes = FeatureSizes.of(input.width(), input.height());
        Region cells = layout.words(network ? (long) FeatureSizes.CELL_CHANNELS * sizes.cells() : 0);
        Region pooled1 = layout.words(network ? 64L * sizes.width2() * sizes.height2() : 0);
        Region pooled2 = layout.words(network ? 192L * sizes.width3() * sizes.height3() : 0);
        return new ScratchMemory(copy, across, resized, rows, parts, cells, pooled1, pooled2, layout.total());
    }
}
