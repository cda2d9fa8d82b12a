package gsi.viewer3d.colour;

import gsi.viewer3d.camera.Projection;
import gsi.viewer3d.camera.SceneAxes;
import gsi.viewer3d.cloud.PointCloud;
import java.util.Optional;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * Height above a plane.
 *
 * @param up unit length
 * @param ground a point of the plane that is height 0, world frame, metres
 * @param range metres above it
 */
public record HeightColours(Vector3dc up, Vector3dc ground, Range range, ColourMap map) implements PointColours {

    public HeightColours {
        up = new Vector3d(up);
        ground = new Vector3d(ground);
    }

    /** Above the world's origin, over all that is seen. */
    public static HeightColours of(SceneAxes axes) {
        return new HeightColours(axes.up(), new Vector3d(), Range.AUTOMATIC, ColourMap.VIOLET_TO_YELLOW);
    }

    @Override
    public Painter painter(PointCloud cloud, PointSample seen, Projection projection) {
        Range r = rangeOf(seen);
        float[] xyz = cloud.xyz();
        double x = up.x();
        double y = up.y();
        double z = up.z();
        double above = cloud.origin().sub(ground, new Vector3d()).dot(up);
        return (i, depth) -> map.rgb(r.place(x * xyz[3 * i] + y * xyz[3 * i + 1] + z * xyz[3 * i + 2] + above));
    }

    @Override
    public Optional<Legend> legend(PointSample seen, Projection projection) {
        Range r = rangeOf(seen);
        return Optional.of(new Legend(map, r.min(), r.max(), "m"));
    }

    private Range rangeOf(PointSample seen) {
        return range.isAutomatic()
                ? seen.range(p -> p.sub(ground, new Vector3d()).dot(up))
                : range;
    }
}
