package gsi.viewer3d.cloud;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.joml.Vector3d;
import org.jspecify.annotations.Nullable;

/**
 * Makes a cloud of a depth image: each measured pixel becomes one point of the photo's camera frame.
 *
 * @param dropFlyingPixels leave out the points that depth sensors invent between an object and what is behind it: pixels
 *     whose depth lies strictly between those of two opposite neighbours and more than 3 % away from both
 */
public record DepthUnprojection(boolean dropFlyingPixels) {

    /** Relative jump in depth between neighbours that no longer belong to one surface. */
    private static final double JUMP = 0.03;

    /** A slanted surface has its samples farther apart; beyond this many times it is taken for noise. */
    private static final double MOST_STRETCH = 4;

    private static final int COLOURLESS = 0xA8ACB0;

    /**
     * The cloud, in the photo's camera frame. Images of another size than the camera's are taken to show the same view:
     * they are scaled to it, and a point has the colour of the photo's pixel at its place.
     *
     * @param photo colours; null for a cloud of one grey
     * @param camera in pixels of the photo
     * @throws CancellationException if the thread is interrupted
     */
    public PointCloud unproject(DepthImage depth, @Nullable RgbImage photo, Pinhole camera) {
        int w = depth.width();
        int h = depth.height();
        float[] xyz = new float[3 * w * h];
        int[] rgb = new int[w * h];
        float[] spacing = new float[w * h];
        double scaleX = (double) camera.width() / w;
        double scaleY = (double) camera.height() / h;
        double pitch = Math.max(scaleX / camera.fx(), scaleY / camera.fy());
        int n = 0;
        for (int y = 0; y < h; y++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            for (int x = 0; x < w; x++) {
                double z = depth.metres(x, y);
                if (z == 0 || (dropFlyingPixels && isFlying(depth, x, y, z))) {
                    continue;
                }
                Vector3d p = camera.unproject((x + 0.5) * scaleX - 0.5, (y + 0.5) * scaleY - 0.5, z);
                float px = (float) p.x;
                float py = (float) p.y;
                float gap = (float) (pitch * z * stretch(depth, x, y, z, pitch));
                if (!Float.isFinite(px) || !Float.isFinite(py) || !Float.isFinite(gap)) {
                    continue; // intrinsics so extreme that a float cannot hold the point
                }
                xyz[3 * n] = px;
                xyz[3 * n + 1] = py;
                xyz[3 * n + 2] = (float) z;
                rgb[n] = photo == null ? COLOURLESS : photo.at((x + 0.5) / w, (y + 0.5) / h);
                spacing[n++] = gap;
            }
        }
        return PointCloud.of(
                new Vector3d(), Arrays.copyOf(xyz, 3 * n), Arrays.copyOf(rgb, n), Arrays.copyOf(spacing, n));
    }

    private static boolean isFlying(DepthImage d, int x, int y, double z) {
        return isBetween(d.metres(x - 1, y), z, d.metres(x + 1, y))
                || isBetween(d.metres(x, y - 1), z, d.metres(x, y + 1));
    }

    private static boolean isBetween(double a, double z, double b) {
        double near = Math.min(a, b);
        return near > 0 && z - near > JUMP * z && Math.max(a, b) - z > JUMP * z;
    }

    /** How much farther apart than seen head-on the samples of the surface at this pixel are, at least 1. */
    private static double stretch(DepthImage d, int x, int y, double z, double pitch) {
        double step = Math.max(
                Math.max(step(d.metres(x - 1, y), z), step(d.metres(x + 1, y), z)),
                Math.max(step(d.metres(x, y - 1), z), step(d.metres(x, y + 1), z)));
        double slope = step / (pitch * z);
        // Not hypot, which takes ten times as long: an overflow is cut off like everything beyond the most.
        return Math.min(Math.sqrt(1 + slope * slope), MOST_STRETCH);
    }

    private static double step(double neighbour, double z) {
        double step = Math.abs(neighbour - z);
        return neighbour > 0 && step < JUMP * z ? step : 0;
    }
}
