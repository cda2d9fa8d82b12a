package gsi.gpu.kernel;

/**
 * What comparing two images needs on the device.
 *
 * @param similarities sums of SSIM's tiles
 * @param squares sums of MSE's parts
 * @param maps distances of the five layers, one after the other
 * @param distances sums of LPIPS's parts
 * @param sums the three results
 */
record PairMemory(Region similarities, Region squares, Region maps, Region distances, Region sums, long total) {

    static PairMemory of(int width, int height) {
        MemoryLayout layout = new MemoryLayout();
        Region similarities = layout.words(2L * PairPlan.tiles(width, height));
        Region squares = layout.words(2L * ImagePlan.PARTS);
        Region maps = layout.words(LayerDistances.numbers(width, height));
        Region distances = layout.words(2L * ImagePlan.PARTS);
        return new PairMemory(similarities, squares, maps, distances, layout.words(6), layout.total());
    }
}
