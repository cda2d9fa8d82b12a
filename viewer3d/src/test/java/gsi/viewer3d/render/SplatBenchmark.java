package gsi.viewer3d.render;

import gsi.viewer3d.camera.SceneAxes;
import gsi.viewer3d.camera.StandardViews;
import gsi.viewer3d.camera.Viewport;
import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.colour.PointColours;
import gsi.viewer3d.colour.PointSample;
import gsi.viewer3d.lod.SpatialOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.joml.Vector3d;

/** Prints how many points a second are drawn at 1280×800: run its main method; it is no test. */
final class SplatBenchmark {

    private static final int FRAMES = 60;

    private SplatBenchmark() {}

    public static void main(String[] args) {
        Viewport viewport = new Viewport(1280, 800);
        int cores = Runtime.getRuntime().availableProcessors();
        for (int n : new int[] {300_000, 2_000_000, 10_000_000}) {
            PointCloud cloud = wavySurface(n);
            for (boolean closed : new boolean[] {false, true}) {
                for (int threads : new int[] {1, cores}) {
                    measure(cloud, viewport, closed, false, threads);
                    measure(cloud, viewport, closed, true, threads);
                }
            }
        }
    }

    private static void measure(PointCloud cloud, Viewport viewport, boolean closed, boolean ordered, int threads) {
        var camera = new StandardViews(SceneAxes.ofPhoto(), cloud.core(), null).reset();
        var frame = new Frame(viewport);
        CloudLayer layer = CloudLayer.of("", cloud);
        if (ordered) {
            layer = layer.ordered(SpatialOrder.of(cloud));
        }
        var splatter = new Splatter(threads);
        long[] times = new long[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            long start = System.nanoTime();
            var projection = camera.orbit(0.01 * i, 0).projection(viewport);
            splatter.splat(
                    new Splatter.Order(
                            List.of(layer),
                            projection,
                            DotSize.ofPixels(1, closed),
                            KeptSpace.ALL,
                            PointColours.photo(),
                            PointSample.empty(),
                            0xFF202020),
                    Detail.full(),
                    frame);
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        double median = times[FRAMES / 2] / 1e6;
        double best = times[0] / 1e6;
        System.out.printf(
                Locale.ROOT,
                "%,12d points, %s, %d thread(s): median %6.1f ms a frame, best %6.1f ms = %6.1f M points/s%n",
                cloud.count(),
                (closed ? "closed surface" : "single pixels ") + (ordered ? " ordered" : ""),
                threads,
                median,
                best,
                cloud.count() / best / 1e3);
    }

    private static PointCloud wavySurface(int n) {
        Random random = new Random(7);
        int side = (int) Math.sqrt(n);
        float[] xyz = new float[3 * n];
        int[] rgb = new int[n];
        float[] spacing = new float[n];
        for (int i = 0; i < n; i++) {
            float x = (float) (i % side) / side - 0.5f;
            int row = i / side;
            float y = (float) row / side - 0.5f;
            xyz[3 * i] = x + random.nextFloat() / side;
            xyz[3 * i + 1] = y;
            xyz[3 * i + 2] = 1.5f + 0.2f * (float) Math.sin(10 * x) * (float) Math.cos(8 * y);
            rgb[i] = random.nextInt(1 << 24);
            spacing[i] = 1f / side;
        }
        return PointCloud.of(new Vector3d(), xyz, rgb, spacing);
    }
}
