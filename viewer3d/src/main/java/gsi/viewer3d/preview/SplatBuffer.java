package gsi.viewer3d.preview;

import gsi.viewer3d.cloud.Pinhole;
import gsi.viewer3d.cloud.PointCloud;
import java.util.Arrays;
import org.joml.Vector3dc;

/** What a camera would see of some points: per pixel the nearest one's depth and colour. */
final class SplatBuffer {

    /** Nearer points are behind the lens, metres. */
    static final double NEAR = 0.02;

    /** No point covers more pixels than this to either side. */
    private static final int LARGEST = 16;

    private final Pinhole camera;
    private final int width;
    private final int height;
    private final float[] depth;
    private final int[] rgb;
    private int outside;

    SplatBuffer(Pinhole camera) {
        this.camera = camera;
        this.width = camera.width();
        this.height = camera.height();
        this.depth = new float[width * height];
        this.rgb = new int[width * height];
        Arrays.fill(depth, Float.POSITIVE_INFINITY);
    }

    /**
     * Draws points as squares that touch their neighbours on the same surface, so the nearer the larger.
     *
     * @param grow how much wider than that, 1 for not
     */
    void draw(PointCloud cloud, double grow) {
        float[] xyz = cloud.xyz();
        float[] spacing = cloud.spacing();
        double wide = spacing == null ? MeanSpacing.of(cloud) : 0;
        Vector3dc o = cloud.origin();
        double focal = Math.max(camera.fx(), camera.fy());
        for (int i = 0; i < cloud.count(); i++) {
            double z = o.z() + xyz[3 * i + 2];
            if (!(z > NEAR)) {
                outside++;
                continue;
            }
            double y = (o.y() + xyz[3 * i + 1]) / z;
            double u = camera.fx() * (o.x() + xyz[3 * i]) / z + camera.skew() * y + camera.cx();
            double v = camera.fy() * y + camera.cy();
            double half = Math.min(LARGEST, grow * (spacing == null ? wide : spacing[i]) * focal / z / 2);
            if (!(u > -0.5 && v > -0.5 && u < width - 0.5 && v < height - 0.5)) {
                outside++;
            }
            square(u, v, half, (float) z, cloud.rgb()[i]);
        }
    }

    /** At least the pixel that the point is in. */
    private void square(double u, double v, double half, float z, int colour) {
        int left = (int) Math.clamp(Math.ceil(Math.min(u - half, Math.rint(u))), 0, width);
        int right = (int) Math.clamp(Math.floor(Math.max(u + half, Math.rint(u))), -1, width - 1);
        int top = (int) Math.clamp(Math.ceil(Math.min(v - half, Math.rint(v))), 0, height);
        int bottom = (int) Math.clamp(Math.floor(Math.max(v + half, Math.rint(v))), -1, height - 1);
        for (int row = top; row <= bottom; row++) {
            for (int i = row * width + left; i <= row * width + right; i++) {
                if (z < depth[i]) {
                    depth[i] = z;
                    rgb[i] = colour;
                }
            }
        }
    }

    /** Metres along the camera's axis; infinite where there is nothing. */
    float depth(int i) {
        return depth[i];
    }

    /** {@code 0xRRGGBB} of the nearest point. */
    int rgb(int i) {
        return rgb[i];
    }

    boolean isThere(int i) {
        return depth[i] < Float.POSITIVE_INFINITY;
    }

    /** How many of the points drawn so far the camera does not see because they are beside, above, below or behind it. */
    int outside() {
        return outside;
    }
}
