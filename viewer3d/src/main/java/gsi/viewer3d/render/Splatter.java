package gsi.viewer3d.render;

import gsi.viewer3d.camera.Projection;
import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.colour.PhotoColours;
import gsi.viewer3d.colour.PointColours;
import gsi.viewer3d.colour.PointSample;
import gsi.viewer3d.lod.BlockIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws points as z-buffered dots. The picture is cut into bands of rows with about equally many points; each is drawn and
 * coloured by one thread, alone, in a buffer that fits into its cache. Blocks across a border are drawn in both bands. The
 * picture does not depend on the number of threads. Not thread-safe itself; it borrows the common pool's threads.
 */
final class Splatter {

    private static final int BANDS_PER_THREAD = 3;
    private static final int FEWEST_ROWS = 16;
    /** Part of the work that may be done again in a second band for the sake of having more bands than threads. */
    private static final double MOST_TWICE = 0.08;
    /** Work for an empty pixel, in points. */
    private static final double PIXEL_WORK = 0.25;

    private static final int BISECTIONS = 14;

    private final int threads;
    /** Of clouds that were not put into order. Blocks do not hold their cloud, so it can go. */
    private final Map<PointCloud, BlockIndex> fileOrder = new WeakHashMap<>();

    private ConcurrentLinkedQueue<Band> bands = new ConcurrentLinkedQueue<>();
    private int bandWidth;

    /** @param threads 1 to draw on the calling thread alone */
    Splatter(int threads) {
        this.threads = threads;
    }

    /**
     * What to draw and how.
     *
     * @param layers all of a scene's; the invisible ones only count for the points' numbers
     */
    record Order(
            List<CloudLayer> layers,
            Projection projection,
            DotSize dots,
            KeptSpace kept,
            PointColours colours,
            PointSample seen,
            int background) {}

    /** How many points were drawn, whether they are all that may be seen, and whether it was given up. */
    record Result(long points, boolean complete, boolean abandoned) {}

    /**
     * Replaces the frame's pixels, depths and points.
     *
     * @return what was drawn; if it was abandoned, the frame is not to be shown
     */
    Result splat(Order order, Detail detail, Frame frame) {
        int width = frame.size().width();
        int height = frame.size().height();
        DrawnCloud[] clouds = clouds(order);
        boolean whole = detail.points() == Long.MAX_VALUE;
        long points = 0;
        for (DrawnCloud c : clouds) {
            c.look(width, height, whole, threads > 1);
            points += c.points();
        }
        boolean complete = points <= detail.points();
        if (!complete) {
            points = thin(clouds, detail.points());
        }
        int[] borders = borders(clouds, width, height);
        if (bandWidth != width) {
            bands = new ConcurrentLinkedQueue<>();
            bandWidth = width;
        }
        each(borders.length - 1, b -> draw(clouds, borders[b], borders[b + 1] - 1, order.background(), detail, frame));
        return new Result(points, complete, detail.abandoned().getAsBoolean());
    }

    private void draw(DrawnCloud[] clouds, int first, int last, int background, Detail detail, Frame frame) {
        @Nullable Band free = bands.poll();
        Band band = free == null ? new Band(bandWidth) : free;
        band.begin(first, last, clouds);
        for (DrawnCloud c : clouds) {
            for (int b = 0; b < c.count.length; b++) {
                if (band.isSeen(c, b)) {
                    band.draw(c, b);
                }
                if ((b & 255) == 0 && detail.abandoned().getAsBoolean()) {
                    bands.add(band);
                    return;
                }
            }
        }
        band.finish(clouds, background, frame);
        bands.add(band);
    }

    private DrawnCloud[] clouds(Order order) {
        List<DrawnCloud> drawn = new ArrayList<>();
        int base = 0;
        for (CloudLayer layer : order.layers()) {
            PointCloud cloud = layer.cloud();
            if (layer.visible() && cloud.count() > 0) {
                BlockIndex known = layer.index();
                BlockIndex index = known != null ? known : fileOrder.computeIfAbsent(cloud, BlockIndex::inFileOrder);
                PointColours.Painter painter = order.colours().painter(cloud, order.seen(), order.projection());
                boolean own = order.colours() instanceof PhotoColours;
                drawn.add(new DrawnCloud(
                        cloud, index, painter, own, base, order.projection(), order.kept(), order.dots()));
            }
            base = Math.addExact(base, cloud.count());
        }
        return drawn.toArray(DrawnCloud[]::new);
    }

    /** Leaves out points, most where they are densest on the screen, so that about {@code most} remain. */
    private static long thin(DrawnCloud[] clouds, long most) {
        double low = 0;
        double high = 16;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            long sum = 0;
            for (DrawnCloud c : clouds) {
                sum += c.points(middle);
            }
            if (sum > most) {
                high = middle;
            } else {
                low = middle;
            }
        }
        long points = 0;
        for (DrawnCloud c : clouds) {
            c.thin(low);
            points += c.points();
        }
        return points;
    }

    /** The first row of each band, and the row after the last. */
    private int[] borders(DrawnCloud[] clouds, int width, int height) {
        if (threads == 1) {
            return new int[] {0, height};
        }
        long[] across = new long[height + 1];
        double[] work = new double[height + 1];
        for (DrawnCloud c : clouds) {
            for (int b = 0; b < c.count.length; b++) {
                if (c.count[b] > 0) {
                    double perRow = c.count[b] / (c.bottom[b] - c.top[b] + 1.0);
                    work[c.top[b]] += perRow;
                    work[c.bottom[b] + 1] -= perRow;
                    across[c.top[b] + 1] += c.count[b];
                    across[c.bottom[b] + 1] -= c.count[b];
                }
            }
        }
        double row = 0;
        for (int y = 0; y < height; y++) {
            row += work[y];
            work[y] = row + width * PIXEL_WORK + (y == 0 ? 0 : work[y - 1]);
        }
        Arrays.parallelPrefix(across, Long::sum);
        int most = Math.max(1, Math.min(threads * BANDS_PER_THREAD, height / FEWEST_ROWS));
        int bandCount = most;
        int[] borders = borders(work, bandCount, height);
        while (bandCount > threads && drawnTwice(borders, across) > MOST_TWICE * work[height - 1]) {
            bandCount = Math.max(threads, bandCount - threads);
            borders = borders(work, bandCount, height);
        }
        return borders;
    }

    /** Rows that divide the work evenly. */
    private static int[] borders(double[] workUpTo, int bandCount, int height) {
        int[] borders = new int[bandCount + 1];
        int y = 0;
        for (int b = 1; b < bandCount; b++) {
            while (workUpTo[y] < workUpTo[height - 1] * b / bandCount) {
                y++;
            }
            borders[b] = y;
        }
        borders[bandCount] = height;
        return IntStream.of(borders).distinct().toArray();
    }

    /** Points in blocks that cross a border, once for each border. */
    private static double drawnTwice(int[] borders, long[] across) {
        double sum = 0;
        for (int b = 1; b < borders.length - 1; b++) {
            sum += across[borders[b]];
        }
        return sum;
    }

    private void each(int n, IntConsumer task) {
        IntStream range = IntStream.range(0, n);
        (threads > 1 ? range.parallel() : range).forEach(task);
    }
}
