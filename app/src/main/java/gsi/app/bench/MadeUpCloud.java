package gsi.app.bench;

import gsi.viewer3d.cloud.Bounds;
import gsi.viewer3d.cloud.PointCloud;
import java.util.stream.IntStream;
import org.joml.Vector3d;

/**
 * A table top with hills and a hundred balls on it, scanned row by row as sensors do: surfaces before each other, and from
 * most sides more points than pixels. The same every time.
 */
final class MadeUpCloud {

    private static final int BALLS = 10;
    private static final double RADIUS = 0.04;

    private MadeUpCloud() {}

    /** A cloud of n points, about 2 by 2 m, two metres before the world's origin; spacing unknown. */
    static PointCloud of(int n) {
        int side = (int) Math.ceil(Math.sqrt(n));
        float[] xyz = new float[3 * n];
        int[] rgb = new int[n];
        IntStream.range(0, side).parallel().forEach(row -> {
            for (int i = row * side; i < Math.min(n, (row + 1) * side); i++) {
                double x = 2.0 * (i % side) / side - 1;
                double z = 2.0 * row / side + 1;
                double up = 0.1 * Math.sin(5 * x) * Math.cos(4 * z) + ball(x, z);
                xyz[3 * i] = (float) (x + 0.4 / side * noise(i));
                xyz[3 * i + 1] = (float) (0.6 - up);
                xyz[3 * i + 2] = (float) z;
                int light = (int) (90 + 400 * Math.abs(up) + 20 * noise(i + n));
                rgb[i] = Math.min(255, light) << 16 | Math.min(255, 60 + light / 2) << 8 | 120;
            }
        });
        return PointCloud.ofChecked(new Vector3d(), xyz, rgb, null, null, null, new Bounds(-1.1, 0.3, 1, 1.1, 0.7, 3));
    }

    /** Height of the upper half of the ball above a place, 0 beside balls. */
    private static double ball(double x, double z) {
        double cell = 2.0 / BALLS;
        double dx = x - (Math.floor(x / cell) + 0.5) * cell;
        double dz = z - (Math.floor(z / cell) + 0.5) * cell;
        return Math.sqrt(Math.max(0, RADIUS * RADIUS - dx * dx - dz * dz));
    }

    /** Between −1 and 1, without any pattern. */
    private static double noise(int i) {
        int h = i * 0x9E3779B9;
        h = (h ^ h >>> 15) * 0x85EBCA6B;
        return (h ^ h >>> 13) / (double) Integer.MAX_VALUE;
    }
}
