package gsi.viewer3d.render;

import gsi.viewer3d.camera.Projection;
import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.colour.PointColours;
import gsi.viewer3d.lod.BlockIndex;
import java.util.stream.IntStream;

/**
 * One cloud in one picture: which of its blocks are seen, where, and how many of their points are to be drawn. All threads
 * read it once it has been looked at.
 */
final class DrawnCloud {

    /** Blocks that a task looks at. */
    private static final int CHUNK = 512;
    /** Blocks that stand for all when it is only about how many points there are. */
    private static final int ASKED = 4096;
    /** Discs as wide as the diagonal of the grid of samples, and a little for slanted surfaces, leave no gaps. */
    private static final float OVERLAP = 1.45f;

    /** Dots of which others are left out are at most this many times wider. */
    private static final float WIDEST = 3;

    /** Dots smaller than this are one pixel. */
    static final float ONE_PIXEL = 1.5f;

    private static final int NOT_SEEN = -1;

    final PointCloud cloud;
    final BlockIndex index;
    final PointColours.Painter painter;
    /** Whether its points have the colours that the cloud gives them: no need to ask. */
    final boolean ownColours;
    /** The number of its first point in the frame. */
    final int base;

    final float[] m;
    final boolean perspective;
    final float near;
    final float[] planes;
    final DotSize dots;
    final float grow;

    final short[] top;
    final short[] bottom;
    final short[] left;
    final short[] right;
    /** Whether all of a block is in front of the camera and inside the picture. */
    final boolean[] inside;

    final boolean[] cut;
    final int[] count;
    /** The largest a block's dot can be, device pixels, before widening. */
    private final float[] size;

    DrawnCloud(
            PointCloud cloud,
            BlockIndex index,
            PointColours.Painter painter,
            boolean ownColours,
            int base,
            Projection projection,
            KeptSpace kept,
            DotSize dots) {
        this.cloud = cloud;
        this.index = index;
        this.painter = painter;
        this.ownColours = ownColours;
        this.base = base;
        this.dots = dots;
        m = projection.matrix(cloud.origin());
        perspective = !projection.orthographic();
        near = (float) projection.near();
        planes = kept.equations(cloud.origin());
        grow = (float) projection.pixelsPerMetre() * (dots.metres() > 0 ? 1 : OVERLAP);
        int n = index.blocks();
        top = new short[n];
        bottom = new short[n];
        left = new short[n];
        right = new short[n];
        inside = new boolean[n];
        cut = new boolean[n];
        count = new int[n];
        size = new float[n];
    }

    /** Metres that a point of a block is wide before {@link #grow}, where all are the same. */
    float gap(int block) {
        return dots.metres() > 0 ? dots.metres() : dots.closesGaps() ? index.spacing(block) : 0;
    }

    /** Whether all of a block's points are single pixels, and none is cut off. */
    boolean isOfPixels(int block) {
        return !cut[block] && size[block] * widening(block) < ONE_PIXEL;
    }

    /** Whether each point brings its own width. */
    boolean hasOwnGaps() {
        return dots.metres() == 0 && dots.closesGaps() && cloud.spacing() != null;
    }

    /** How much wider a block's dots are because some of its points are left out. */
    float widening(int block) {
        int all = index.to(block) - index.from(block);
        return count[block] == all || !dots.closesGaps()
                ? 1
                : (float) Math.min(Math.sqrt((double) all / count[block]), WIDEST);
    }

    /**
     * Finds out which blocks are seen and where; all their points are to be drawn.
     *
     * @param whole false where some may be left out later
     */
    void look(int width, int height, boolean whole, boolean parallel) {
        int chunks = Math.ceilDiv(index.blocks(), CHUNK);
        IntStream range = IntStream.range(0, chunks);
        (parallel && chunks > 1 ? range.parallel() : range).forEach(c -> {
            BlockView view = new BlockView();
            for (int b = c * CHUNK; b < Math.min(index.blocks(), (c + 1) * CHUNK); b++) {
                look(b, view, width, height, whole ? 1 : WIDEST);
            }
        });
    }

    private void look(int b, BlockView view, int width, int height, float wider) {
        count[b] = 0;
        top[b] = NOT_SEEN;
        bottom[b] = NOT_SEEN;
        if (!view.project(m, perspective, near, index.bounds(), 6 * b) || !keeps(b)) {
            return;
        }
        float widest = dots.metres() > 0 ? dots.metres() : dots.closesGaps() ? index.widest(b) : 0;
        float nearest = Math.max(view.nearest, near);
        float perDepth = perspective ? 1 / nearest : 1;
        size[b] = Math.max(dots.pixels(), widest * grow * perDepth);
        float rim = Math.min(size[b] * wider, DotSize.LARGEST) / 2 + 2;
        float first = Math.max(view.top - rim, 0);
        float last = Math.min(view.bottom + rim, height - 1);
        float x0 = Math.max(view.left - rim, 0);
        float x1 = Math.min(view.right + rim, width - 1);
        if (first <= last && x0 <= x1) {
            top[b] = (short) first;
            bottom[b] = (short) last;
            left[b] = (short) x0;
            right[b] = (short) x1;
            inside[b] = view.nearest > near
                    && view.top - rim >= 0
                    && view.left - rim >= 0
                    && view.bottom + rim < height
                    && view.right + rim < width;
            count[b] = index.to(b) - index.from(b);
        }
    }

    /** Whether some of a block may be kept; notes whether each of its points must be asked. */
    private boolean keeps(int b) {
        float[] bounds = index.bounds();
        int k = 6 * b;
        cut[b] = false;
        for (int p = 0; p < planes.length; p += 4) {
            float most = planes[p + 3];
            float least = most;
            for (int a = 0; a < 3; a++) {
                float low = planes[p + a] * bounds[k + a];
                float high = planes[p + a] * bounds[k + 3 + a];
                most += Math.max(low, high);
                least += Math.min(low, high);
            }
            if (most < 0) {
                return false;
            }
            cut[b] |= least < 0;
        }
        return true;
    }

    long points() {
        long sum = 0;
        for (int n : count) {
            sum += n;
        }
        return sum;
    }

    /** About how many points it would draw with so many for each pixel that a block may cover. */
    long points(double perPixel) {
        int step = Math.max(1, count.length / ASKED);
        long sum = 0;
        for (int b = 0; b < count.length; b += step) {
            sum += part(b, perPixel);
        }
        return sum * step;
    }

    /** Draws no more than that. */
    void thin(double perPixel) {
        for (int b = 0; b < count.length; b++) {
            count[b] = part(b, perPixel);
        }
    }

    private int part(int b, double perPixel) {
        int area = (bottom[b] - top[b] + 1) * (right[b] - left[b] + 1);
        return count[b] == 0 ? 0 : (int) Math.clamp(area * perPixel, 1, count[b]);
    }
}
