package gsi.gpu.kernel;

import gsi.scorer.map.MapKind;
import java.util.ArrayList;
import java.util.List;

/**
 * What a map of two images needs on the device.
 *
 * @param layers distances of the network's five layers, one after the other, for LPIPS
 * @param seen for ꟻLIP: of each image first its opponents, then what is seen of it
 * @param filtered for ꟻLIP: of each image what is filtered along x
 * @param map one number per pixel
 */
record MapMemory(Region layers, List<Region> seen, List<Region> filtered, Region map, long total) {

    static MapMemory of(int width, int height, MapKind kind) {
        MemoryLayout layout = new MemoryLayout();
        long pixels = (long) width * height;
        Region layers = layout.words(kind == MapKind.LPIPS ? LayerDistances.numbers(width, height) : 0);
        List<Region> seen = new ArrayList<>();
        List<Region> filtered = new ArrayList<>();
        for (int image = 0; image < 2 && kind == MapKind.FLIP; image++) {
            seen.add(layout.words(FlipPlan.SEEN * pixels));
            filtered.add(layout.words(FlipPlan.FILTERED * pixels));
        }
        Region map = layout.words(pixels);
        return new MapMemory(layers, List.copyOf(seen), List.copyOf(filtered), map, layout.total());
    }

    /** The longest region, to be compared with what a program can see at once. */
    long longest() {
        long longest = Math.max(layers.length(), map.length());
        return filtered.stream().mapToLong(Region::length).reduce(longest, Math::max);
    }
}
