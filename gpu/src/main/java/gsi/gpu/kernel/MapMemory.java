package gsi.gpu.kernel;

/**
 * What a map of two images needs on the device.
 *
 * @param layers distances of the network's five layers, one after the other, where they are wanted
 * @param map one number per pixel
 */
record MapMemory(Region layers, Region map, long total) {

    static MapMemory of(int width, int height, boolean network) {
        MemoryLayout layout = new MemoryLayout();
        Region layers = layout.words(network ? LayerDistances.numbers(width, height) : 0);
        Region map = layout.words((long) width * height);
        return new MapMemory(layers, map, layout.total());
    }
}
