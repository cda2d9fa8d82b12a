package gsi.app.scene;

import gsi.viewer3d.render.CloudLayer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which of a sample's clouds a person wants to see, by name, from sample to sample: the first, where nothing was said. */
final class CloudWishes {

    private final Map<String, Boolean> wishes = new HashMap<>();

    void set(String cloud, boolean visible) {
        wishes.put(cloud, visible);
    }

    /** These clouds, each shown or not as wished. */
    List<CloudLayer> of(List<CloudLayer> layers) {
        List<CloudLayer> out = new ArrayList<>();
        for (CloudLayer layer : layers) {
            out.add(layer.withVisible(wishes.getOrDefault(layer.name(), out.isEmpty())));
        }
        return out;
    }
}
