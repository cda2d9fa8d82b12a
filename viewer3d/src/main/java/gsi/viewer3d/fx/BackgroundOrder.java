package gsi.viewer3d.fx;

import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.lod.OrderedCloud;
import gsi.viewer3d.lod.SpatialOrder;
import gsi.viewer3d.render.CloudLayer;
import gsi.viewer3d.render.SceneContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a scene's large clouds into an order that is good to draw, one after the other on a thread of its own. Small ones
 * are drawn whole anyway. Methods: FX thread.
 */
final class BackgroundOrder {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundOrder.class);

    /** Points from which on it is worth it. */
    static final int LARGE = 1_500_000;

    private final BiConsumer<PointCloud, OrderedCloud> done;
    private final AtomicInteger number = new AtomicInteger();

    /** @param done given each cloud and its ordered points, on the FX thread, unless overtaken */
    BackgroundOrder(BiConsumer<PointCloud, OrderedCloud> done) {
        this.done = done;
    }

    /** Gives up what it does, and begins with the clouds of a scene that need it. */
    void begin(SceneContent scene) {
        int mine = number.incrementAndGet();
        List<PointCloud> large = new ArrayList<>();
        for (CloudLayer layer : scene.layers()) {
            if (layer.index() == null && layer.cloud().count() >= LARGE) {
                large.add(layer.cloud());
            }
        }
        if (!large.isEmpty()) {
            PointCloud next = large.getFirst();
            Thread.ofPlatform().daemon().name("point-cloud-order").start(() -> order(next, mine));
        }
    }

    void cancel() {
        number.incrementAndGet();
    }

    private void order(PointCloud cloud, int mine) {
        try {
            Optional<OrderedCloud> ordered = SpatialOrder.of(cloud, () -> number.get() != mine);
            ordered.ifPresent(o -> Platform.runLater(() -> {
                if (number.get() == mine) {
                    done.accept(cloud, o);
                }
            }));
        } catch (OutOfMemoryError e) {
            LOG.warn("No memory to put {} points into order; the view shows them as they are", cloud.count());
        }
    }
}
