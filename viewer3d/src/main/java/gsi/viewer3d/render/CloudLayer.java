package gsi.viewer3d.render;

import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.lod.BlockIndex;
import gsi.viewer3d.lod.OrderedCloud;
import org.jspecify.annotations.Nullable;

/**
 * One of the clouds of a scene.
 *
 * @param name for people; empty where there is only one
 * @param cloud may be empty
 * @param visible whether it is drawn
 * @param index the blocks of a cloud that was put into order; null for one as it was read
 */
public record CloudLayer(
        String name,
        PointCloud cloud,
        boolean visible,
        @Nullable BlockIndex index) {

    /** @throws IllegalArgumentException where the index is another cloud's */
    public CloudLayer {
        if (index != null && index.points() != cloud.count()) {
            throw new IllegalArgumentException(
                    "an index of %d points for a cloud of %d".formatted(index.points(), cloud.count()));
        }
    }

    /** A visible cloud as it was read. */
    public static CloudLayer of(String name, PointCloud cloud) {
        return new CloudLayer(name, cloud, true, null);
    }

    /** The same with its cloud put into order. */
    public CloudLayer ordered(OrderedCloud ordered) {
        return new CloudLayer(name, ordered.points(), visible, ordered.index());
    }

    /** The same under another name. */
    public CloudLayer named(String other) {
        return new CloudLayer(other, cloud, visible, index);
    }

    /** The same, shown or not. */
    public CloudLayer withVisible(boolean shown) {
        return new CloudLayer(name, cloud, shown, index);
    }
}
