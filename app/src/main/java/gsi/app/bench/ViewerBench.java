package gsi.app.bench;

import gsi.viewer3d.camera.ViewCamera;
import gsi.viewer3d.camera.Viewport;
import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.format.CloudFileException;
import gsi.viewer3d.lod.OrderedCloud;
import gsi.viewer3d.lod.SpatialOrder;
import gsi.viewer3d.render.CloudLayer;
import gsi.viewer3d.render.Detail;
import gsi.viewer3d.render.Frame;
import gsi.viewer3d.render.FrameBudget;
import gsi.viewer3d.render.Palette;
import gsi.viewer3d.render.Picking;
import gsi.viewer3d.render.RenderStyle;
import gsi.viewer3d.render.SceneContent;
import gsi.viewer3d.render.SceneRenderer;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** What the 3D view costs at 1280×800, drawn off-screen: frames, level of detail, lighting, picking, ordering, memory. */
public final class ViewerBench {

    private static final Viewport SIZE = new Viewport(1280, 800);
    private static final double MOVING_MILLIS = 12;
    /** Radians that the camera turns from picture to picture. */
    private static final double TURN = 0.013;

    private static final int WARM_UP = 12;
    private static final int PICKS = 2000;
    private static final int MILLION = 1_000_000;
    /** The cloud that another program draws too. */
    private static final int COMPARED = 2 * MILLION;

    private final int runs;
    private final int[] sizes;
    private final SceneRenderer renderer = new SceneRenderer();
    private final Frame frame = new Frame(SIZE);
    private final RenderStyle style = RenderStyle.of(Palette.dark());

    /**
     * @param runs that count, of each figure
     * @param sizes of clouds, points
     */
    public ViewerBench(int runs, int[] sizes) {
        this.runs = runs;
        this.sizes = sizes.clone();
    }

    /**
     * Takes about half a minute for each ten million points.
     *
     * @param others is given what another program takes for a picture of two million points, if that is one of the sizes
     */
    public void run(Consumer<Figure> figures, Consumer<Comparison> others)
            throws IOException, InterruptedException, CloudFileException {
        for (int n : sizes) {
            Figure full = cloud(n, figures);
            if (n == COMPARED) {
                others.accept(new FrameComparison(runs).run(n, full));
            }
        }
    }

    /** Returns what a picture of all points takes. */
    private Figure cloud(int n, Consumer<Figure> figures) {
        String name = "_" + (n >= MILLION ? n / MILLION + "M" : n / 1000 + "k");
        PointCloud read = MadeUpCloud.of(n);
        double[] asRead = frames(SceneContent.of(read), style, Detail.full());
        figures.accept(Figure.of("frame_as_read" + name, "ms", asRead));
        SceneContent scene = ordered(read, name, figures);
        double[] full = frames(scene, style, Detail.full());
        Figure all = Figure.of("frame_full" + name, "ms", full);
        figures.accept(all);
        figures.accept(Figure.of("points" + name, "M/s", perSecond(n, full)));
        moving(scene, name, figures);
        figures.accept(Figure.of("frame_eye_dome" + name, "ms", frames(scene, style.withEyeDome(1), Detail.full())));
        picks(scene, name, figures);
        return all;
    }

    private SceneContent ordered(PointCloud read, String name, Consumer<Figure> figures) {
        double[] times = new double[Math.max(1, Math.min(3, runs))];
        OrderedCloud ordered = SpatialOrder.of(MadeUpCloud.of(MILLION));
        for (int i = 0; i < times.length; i++) {
            long begin = System.nanoTime();
            ordered = SpatialOrder.of(read);
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        figures.accept(Figure.of("order" + name, "ms", times));
        double bytes =
                (ordered.points().xyz().length + (double) ordered.points().rgb().length) * 4
                        + ordered.index().bytes();
        figures.accept(Figure.of("memory" + name, "bytes/point", new double[] {bytes / read.count()}));
        return SceneContent.of(ordered.points())
                .withLayers(List.of(CloudLayer.of("", read).ordered(ordered)));
    }

    /** Pictures in motion, each with as many points as the last ones allow, then one with all. */
    private void moving(SceneContent scene, String name, Consumer<Figure> figures) {
        FrameBudget budget = new FrameBudget(MOVING_MILLIS);
        double[] times = new double[runs];
        double[] points = new double[runs];
        ViewCamera camera = scene.views().reset();
        for (int i = -4 * WARM_UP; i < runs; i++) {
            long begin = System.nanoTime();
            long drawn = renderer.render(
                            scene, camera.orbit(TURN * i, 0), style, 1, frame, Detail.atMost(budget.points()))
                    .orElseThrow()
                    .points();
            long took = System.nanoTime() - begin;
            budget.took(drawn, took);
            if (i >= 0) {
                times[i] = took / 1e6;
                points[i] = drawn / (double) MILLION;
            }
        }
        figures.accept(Figure.of("frame_moving" + name, "ms", times));
        figures.accept(Figure.of("points_moving" + name, "M", points));
    }

    private double[] frames(SceneContent scene, RenderStyle as, Detail detail) {
        double[] times = new double[runs];
        ViewCamera camera = scene.views().reset();
        for (int i = -WARM_UP; i < runs; i++) {
            long begin = System.nanoTime();
            renderer.render(scene, camera.orbit(TURN * i, 0), as, 1, frame, detail);
            if (i >= 0) {
                times[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        return times;
    }

    private static double[] perSecond(int n, double[] millis) {
        double[] rates = new double[millis.length];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = n / millis[i] / 1000;
        }
        return rates;
    }

    private void picks(SceneContent scene, String name, Consumer<Figure> figures) {
        Random random = new Random(4);
        double[] micros = new double[PICKS];
        for (int i = 0; i < PICKS; i++) {
            double x = random.nextDouble() * SIZE.width();
            double y = random.nextDouble() * SIZE.height();
            long begin = System.nanoTime();
            Picking.at(frame, x, y, 12, scene.layers());
            micros[i] = (System.nanoTime() - begin) / 1e3;
        }
        figures.accept(Figure.of("pick" + name, "us", micros));
    }
}
