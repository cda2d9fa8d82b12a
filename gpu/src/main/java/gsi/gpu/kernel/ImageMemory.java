package gsi.gpu.kernel;

import gsi.scorer.lpips.AlexNetWeights;
import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of an image on the device: its planes, their range, and its features where the network is wanted.
 *
 * @param total bytes of it
 */
public record ImageMemory(Region planes, Region range, List<Region> features, long total) {

    /** For an image of this size. */
    public static ImageMemory of(int width, int height, boolean network) {
        MemoryLayout layout = new MemoryLayout();
        Region planes = layout.words(3L * width * height);
        Region range = layout.words(2);
        List<Region> features = new ArrayList<>();
        if (network) {
            FeatureSizes sizes = FeatureSizes.of(width, height);
            for (int layer = 0; layer < AlexNetWeights.SHAPES.size(); layer++) {
                features.add(layout.words(sizes.features(layer)));
            }
        }
        return new ImageMemory(planes, range, List.copyOf(features), layout.total());
    }
}
