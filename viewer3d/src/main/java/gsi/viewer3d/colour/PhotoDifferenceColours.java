package gsi.viewer3d.colour;

import gsi.viewer3d.camera.Projection;
import gsi.viewer3d.cloud.Pinhole;
import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.cloud.RgbImage;
import java.util.Optional;

/**
 * How much two photos that one camera at the world's origin took, such as source and edited, differ where they show the
 * point: the mean difference of red, green and blue. Points outside the photos count as equal.
 *
 * @param camera of both photos
 * @param most of 255, that has the last colour
 */
public record PhotoDifferenceColours(RgbImage source, RgbImage edited, Pinhole camera, double most, ColourMap map)
        implements PointColours {

    /** Up to a quarter of the brightest. */
    public static PhotoDifferenceColours of(RgbImage source, RgbImage edited, Pinhole camera) {
        return new PhotoDifferenceColours(source, edited, camera, 64, ColourMap.PURPLE_TO_CREAM);
    }

    @Override
    public Painter painter(PointCloud cloud, PointSample seen, Projection projection) {
        float[] xyz = cloud.xyz();
        double x = cloud.origin().x();
        double y = cloud.origin().y();
        double z = cloud.origin().z();
        return (i, depth) -> map.rgb(at(x + xyz[3 * i], y + xyz[3 * i + 1], z + xyz[3 * i + 2]) / most);
    }

    /** The difference seen at a world point, 0 to 255. */
    public double at(double x, double y, double z) {
        double u = ((camera.fx() * x + camera.skew() * y) / z + camera.cx() + 0.5) / camera.width();
        double v = (camera.fy() * y / z + camera.cy() + 0.5) / camera.height();
        if (!(z > 0 && u >= 0 && v >= 0 && u < 1 && v < 1)) {
            return 0;
        }
        int a = source.at(u, v);
        int b = edited.at(u, v);
        return (channel(a, b, 16) + channel(a, b, 8) + channel(a, b, 0)) / 3.0;
    }

    private static int channel(int a, int b, int shift) {
        return Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF));
    }

    @Override
    public Optional<Legend> legend(PointSample seen, Projection projection) {
        return Optional.of(new Legend(map, 0, most, ""));
    }
}
