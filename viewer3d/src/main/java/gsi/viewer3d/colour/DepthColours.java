package gsi.viewer3d.colour;

import gsi.viewer3d.camera.Projection;
import gsi.viewer3d.cloud.PointCloud;
import java.util.Optional;

/**
 * Distance from the viewer along the axis of sight; near is light.
 *
 * @param range metres
 */
public record DepthColours(Range range, ColourMap map) implements PointColours {

    /** Over all that is seen. */
    public static DepthColours automatic() {
        return new DepthColours(Range.AUTOMATIC, ColourMap.VIOLET_TO_YELLOW);
    }

    @Override
    public Painter painter(PointCloud cloud, PointSample seen, Projection projection) {
        Range r = rangeOf(seen, projection);
        return (i, depth) -> map.rgb(1 - r.place(depth));
    }

    /** Its numbers fall along the map: the first colour is the farthest. */
    @Override
    public Optional<Legend> legend(PointSample seen, Projection projection) {
        Range r = rangeOf(seen, projection);
        return Optional.of(new Legend(map, r.max(), r.min(), "m"));
    }

    private Range rangeOf(PointSample seen, Projection projection) {
        if (!range.isAutomatic()) {
            return range;
        }
        Range r = seen.range(projection::depth);
        return projection.orthographic() ? r : new Range(Math.max(0, r.min()), r.max());
    }
}
