package gsi.viewer3d.colour;

import gsi.viewer3d.camera.Projection;
import gsi.viewer3d.cloud.PointCloud;

/** The points' own colours, such as the photo's. */
public record PhotoColours() implements PointColours {

    @Override
    public Painter painter(PointCloud cloud, PointSample seen, Projection projection) {
        int[] rgb = cloud.rgb();
        return (point, depth) -> rgb[point];
    }
}
