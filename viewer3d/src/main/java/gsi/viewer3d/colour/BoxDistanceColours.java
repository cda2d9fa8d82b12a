package gsi.viewer3d.colour;

import gsi.viewer3d.camera.Projection;
import gsi.viewer3d.cloud.OrientedBox;
import gsi.viewer3d.cloud.PointCloud;
import java.util.Optional;

/**
 * Distance to a box, such as where an object is to go: 0 on its surface, negative inside; near is light.
 *
 * @param farthest metres; what is farther has the last colour
 */
public record BoxDistanceColours(OrientedBox box, double farthest, ColourMap map) implements PointColours {

    /** Up to as far away as the box is long. */
    public static BoxDistanceColours of(OrientedBox box) {
        return new BoxDistanceColours(box, 2 * box.half().length(), ColourMap.PURPLE_TO_CREAM);
    }

    @Override
    public Painter painter(PointCloud cloud, PointSample seen, Projection projection) {
        float[] xyz = cloud.xyz();
        double x = cloud.origin().x();
        double y = cloud.origin().y();
        double z = cloud.origin().z();
        return (i, depth) -> map.rgb(1
                - Math.max(0, box.distance(x + xyz[3 * i], y + xyz[3 * i + 1], z + xyz[3 * i + 2])) / farthest);
    }

    /** Its numbers fall along the map: the first colour is the farthest. */
    @Override
    public Optional<Legend> legend(PointSample seen, Projection projection) {
        return Optional.of(new Legend(map, farthest, 0, "m"));
    }
}
