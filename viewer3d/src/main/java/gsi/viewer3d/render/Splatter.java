package gsi.viewer3d.render;

import gsi.viewer3d.camera.Projection;
import gsi.viewer3d.cloud.PointCloud;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws points as z-buffered dots. Depth and colour of a pixel are one long, depth above, so that the nearer point wins
 * with a single comparison and threads can share one buffer: a lost race is noticed by compare-and-set and repeated. The
 * buffer is kept from frame to frame. Not thread-safe itself; it borrows the common pool's threads.
 */
final class Splatter {

    private static final VarHandle PIXEL = MethodHandles.arrayElementVarHandle(long[].class);
    private static final long NOTHING = Long.MAX_VALUE;

    /** Points a task draws; large enough to amortise the hand-over, small enough to balance the load. */
    private static final int CHUNK = 1 << 16;

    private static final int ROWS = 32;
    private static final int LARGEST = 64;
    private static final float SMALLEST_DISC = 3.5f;

    /** Discs as wide as the diagonal of the grid of samples, and a little for slanted surfaces, leave no gaps. */
    private static final float OVERLAP = 1.45f;

    /** How much farther than its middle, in parts of its spacing, a dot's rim counts: the nearest point wins. */
    private static final float DOME = 0.5f;

    private final int threads;
    private long[] nearest = new long[0];

    /** @param threads 1 to draw on the calling thread alone */
    Splatter(int threads) {
        this.threads = threads;
    }

    /** Replaces the frame's pixels and depths by the cloud before the background (opaque ARGB). */
    void splat(PointCloud cloud, Projection projection, Dots dots, int background, Frame frame) {
        int pixels = frame.argb().length;
        if (nearest.length != pixels) {
            nearest = new long[pixels];
            Arrays.fill(nearest, NOTHING);
        }
        Pass pass = new Pass(nearest, cloud, projection, dots, frame, threads > 1);
        int chunks = Math.ceilDiv(cloud.count(), CHUNK);
        each(chunks, c -> pass.draw(c * CHUNK, Math.min(cloud.count(), (c + 1) * CHUNK)));
        int width = frame.size().width();
        int height = frame.size().height();
        each(
                Math.ceilDiv(height, ROWS),
                b -> resolve(frame, background, b * ROWS * width, Math.min(height, (b + 1) * ROWS) * width));
    }

    private void each(int n, IntConsumer task) {
        IntStream range = IntStream.range(0, n);
        (threads > 1 ? range.parallel() : range).forEach(task);
    }

    /** Unpacks the nearest points into the frame and leaves the buffer empty for the next one. */
    private void resolve(Frame frame, int background, int from, int to) {
        int[] argb = frame.argb();
        float[] depth = frame.depth();
        for (int i = from; i < to; i++) {
            long key = nearest[i];
            if (key == NOTHING) {
                argb[i] = background;
                depth[i] = Float.POSITIVE_INFINITY;
            } else {
                argb[i] = 0xFF000000 | (int) key;
                depth[i] = Float.intBitsToFloat(ordered((int) (key >> 32)));
                nearest[i] = NOTHING;
            }
        }
    }

    /** Turns a float's bits into an integer of the same order, and back. */
    private static int ordered(int floatBits) {
        return floatBits ^ ((floatBits >> 31) & 0x7FFF_FFFF);
    }

    /**
     * How large dots are.
     *
     * @param pixels device pixels at least
     * @param closesGaps whether they grow with the points' spacing
     */
    record Dots(double pixels, boolean closesGaps) {}

    /** One frame's numbers, read by all threads. */
    private static final class Pass {
        private final long[] nearest;
        private final boolean shared;
        private final float[] xyz;
        private final int[] rgb;
        private final float @Nullable [] spacing;
        private final float[] m;
        private final boolean perspective;
        private final float near;
        private final float grow;
        private final float smallest;
        private final float dome;
        private final int width;
        private final int height;

        Pass(long[] nearest, PointCloud cloud, Projection p, Dots dots, Frame frame, boolean shared) {
            this.nearest = nearest;
            this.shared = shared;
            xyz = cloud.xyz();
            rgb = cloud.rgb();
            spacing = cloud.spacing();
            m = p.matrix(cloud.origin());
            perspective = !p.orthographic();
            near = (float) p.near();
            grow = dots.closesGaps ? (float) p.pixelsPerMetre() * OVERLAP : 0;
            smallest = (float) Math.min(dots.pixels, LARGEST);
            dome = dots.closesGaps ? DOME : 0;
            width = frame.size().width();
            height = frame.size().height();
        }

        void draw(int from, int to) {
            float m0 = m[0];
            float m1 = m[1];
            float m2 = m[2];
            float m3 = m[3];
            float m4 = m[4];
            float m5 = m[5];
            float m6 = m[6];
            float m7 = m[7];
            float m8 = m[8];
            float m9 = m[9];
            float m10 = m[10];
            float m11 = m[11];
            for (int i = from, j = 3 * from; i < to; i++, j += 3) {
                float x = xyz[j];
                float y = xyz[j + 1];
                float z = xyz[j + 2];
                float depth = m8 * x + m9 * y + m10 * z + m11;
                if (!(depth > near)) {
                    continue;
                }
                float perDepth = perspective ? 1 / depth : 1;
                float u = (m0 * x + m1 * y + m2 * z + m3) * perDepth;
                float v = (m4 * x + m5 * y + m6 * z + m7) * perDepth;
                float gap = spacing == null ? 0 : spacing[i];
                float size = Math.min(Math.max(smallest, gap * grow * perDepth), LARGEST);
                if (size < 1.5f) {
                    if (u >= 0 && v >= 0 && u < width && v < height) {
                        int column = (int) u;
                        int row = (int) v;
                        put(row * width + column, depth, rgb[i]);
                    }
                } else if (u > -size && v > -size && u < width + size && v < height + size) {
                    dot(u, v, size, depth, gap * dome, rgb[i]);
                }
            }
        }

        private void dot(float u, float v, float diameter, float depth, float sag, int colour) {
            boolean disc = diameter >= SMALLEST_DISC;
            int size = disc ? (int) diameter + 2 : (int) (diameter + 0.5f);
            int left = (int) Math.floor(u - size * 0.5f + 0.5f);
            int top = (int) Math.floor(v - size * 0.5f + 0.5f);
            int x0 = Math.max(left, 0);
            int x1 = Math.min(left + size, width);
            int y1 = Math.min(top + size, height);
            float perPixel = 2f / diameter;
            float k = sag * perPixel * perPixel;
            float rim = disc ? diameter * diameter * 0.25f : Float.MAX_VALUE;
            for (int y = Math.max(top, 0); y < y1; y++) {
                float dy = y + 0.5f - v;
                int row = y * width;
                for (int x = x0; x < x1; x++) {
                    float dx = x + 0.5f - u;
                    float squared = dx * dx + dy * dy;
                    if (squared <= rim) {
                        put(row + x, depth + k * squared, colour);
                    }
                }
            }
        }

        private void put(int pixel, float depth, int colour) {
            long key = (long) ordered(Float.floatToRawIntBits(depth)) << 32 | (colour & 0xFF_FFFF);
            if (shared) {
                long old = (long) PIXEL.getOpaque(nearest, pixel);
                while (key < old) {
                    long seen = (long) PIXEL.compareAndExchange(nearest, pixel, old, key);
                    if (seen == old) {
                        return;
                    }
                    old = seen;
                }
            } else if (key < nearest[pixel]) {
                nearest[pixel] = key;
            }
        }
    }
}
