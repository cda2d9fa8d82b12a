package gsi.viewer3d.render;

import gsi.viewer3d.lod.BlockIndex;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a picture while one thread draws the points in them: small enough to stay in the processor's cache, and
 * nobody else's, so that no write needs a lock. Used again for other rows.
 */
final class Band {

    /** How much farther than its middle, in parts of its spacing, a dot's rim counts: the nearest point wins. */
    private static final float DOME = 0.5f;

    private final int width;
    private long[] nearest = new long[0];
    private int firstRow;
    private int rows;

    Band(int width) {
        this.width = width;
    }

    /** Empties it for rows {@code first} to {@code last}, both included. */
    void begin(int first, int last) {
        firstRow = first;
        rows = last - first + 1;
        int pixels = rows * width;
        if (nearest.length < pixels) {
            nearest = new long[pixels];
        }
        Arrays.fill(nearest, 0, pixels, DepthKey.NOTHING);
    }

    /** Draws a block's points, as many as the cloud says. */
    void draw(DrawnCloud c, int block) {
        BlockIndex index = c.index;
        int from = index.from(block);
        int all = index.to(block) - from;
        int count = c.count[block];
        int step = index.isNested() ? 1 : Math.ceilDiv(all, count);
        int to = index.isNested() ? from + count : from + all;
        if (c.isOfPixels(block)) {
            pixels(c, from, to, step);
        } else {
            float grow = c.grow * c.widening(block);
            dots(c, from, to, step, grow, c.gap(block), count == all, c.cut[block] ? c.planes : null);
        }
    }

    private void pixels(DrawnCloud c, int from, int to, int step) {
        float[] xyz = c.cloud.xyz();
        long[] buffer = nearest;
        float[] m = c.m;
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
        float near = c.near;
        boolean perspective = c.perspective;
        int base = c.base;
        float top = firstRow;
        float end = firstRow + rows;
        for (int i = from, j = 3 * from; i < to; i += step, j += 3 * step) {
            float x = xyz[j];
            float y = xyz[j + 1];
            float z = xyz[j + 2];
            float depth = m8 * x + m9 * y + m10 * z + m11;
            float w = perspective ? 1 / depth : 1;
            float u = (m0 * x + m1 * y + m2 * z + m3) * w;
            float v = (m4 * x + m5 * y + m6 * z + m7) * w;
            if (depth > near && u >= 0 && v >= top && u < width && v < end) {
                int pixel = ((int) v - firstRow) * width + (int) u;
                long key = DepthKey.of(depth, base + i);
                if (key < buffer[pixel]) {
                    buffer[pixel] = key;
                }
            }
        }
    }

    /** @param fine false for a block of which points are left out: squares, which are quicker, do */
    private void dots(
            DrawnCloud c, int from, int to, int step, float grow, float same, boolean fine, float @Nullable [] planes) {
        float[] xyz = c.cloud.xyz();
        float[] own = c.hasOwnGaps() ? c.cloud.spacing() : null;
        float[] m = c.m;
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
        float near = c.near;
        boolean perspective = c.perspective;
        float smallest = c.dots.pixels();
        float disc = c.dots.smallestDisc();
        float top = firstRow;
        float end = firstRow + rows;
        for (int i = from, j = 3 * from; i < to; i += step, j += 3 * step) {
            float x = xyz[j];
            float y = xyz[j + 1];
            float z = xyz[j + 2];
            float depth = m8 * x + m9 * y + m10 * z + m11;
            if (!(depth > near) || (planes != null && isCut(planes, x, y, z))) {
                continue;
            }
            float w = perspective ? 1 / depth : 1;
            float u = (m0 * x + m1 * y + m2 * z + m3) * w;
            float v = (m4 * x + m5 * y + m6 * z + m7) * w;
            float gap = own == null ? same : own[i];
            float size = Math.min(Math.max(smallest, gap * grow * w), DotSize.LARGEST);
            if (size < DrawnCloud.ONE_PIXEL) {
                if (u >= 0 && v >= top && u < width && v < end) {
                    int pixel = ((int) v - firstRow) * width + (int) u;
                    long key = DepthKey.of(depth, c.base + i);
                    if (key < nearest[pixel]) {
                        nearest[pixel] = key;
                    }
                }
            } else if (u > -size && v > top - size && u < width + size && v < end + size) {
                if (fine) {
                    dot(u, v, size, size >= disc, depth, gap * DOME, c.base + i);
                } else {
                    square(u, v, (int) (size + 0.5f), DepthKey.of(depth, c.base + i));
                }
            }
        }
    }

    private static boolean isCut(float[] planes, float x, float y, float z) {
        for (int p = 0; p < planes.length; p += 4) {
            if (planes[p] * x + planes[p + 1] * y + planes[p + 2] * z + planes[p + 3] < 0) {
                return true;
            }
        }
        return false;
    }

    private void square(float u, float v, int size, long key) {
        int left = (int) Math.floor(u - size * 0.5f + 0.5f);
        int top = (int) Math.floor(v - size * 0.5f + 0.5f);
        int x0 = Math.max(left, 0);
        int x1 = Math.min(left + size, width);
        int y1 = Math.min(top + size, firstRow + rows);
        for (int y = Math.max(top, firstRow); y < y1; y++) {
            int row = (y - firstRow) * width;
            for (int i = row + x0; i < row + x1; i++) {
                if (key < nearest[i]) {
                    nearest[i] = key;
                }
            }
        }
    }

    private void dot(float u, float v, float diameter, boolean disc, float depth, float sag, int point) {
        int size = disc ? (int) diameter + 2 : (int) (diameter + 0.5f);
        int left = (int) Math.floor(u - size * 0.5f + 0.5f);
        int top = (int) Math.floor(v - size * 0.5f + 0.5f);
        int x0 = Math.max(left, 0);
        int x1 = Math.min(left + size, width);
        int y1 = Math.min(top + size, firstRow + rows);
        float perPixel = 2f / diameter;
        float k = sag * perPixel * perPixel;
        float rim = disc ? diameter * diameter * 0.25f : Float.MAX_VALUE;
        for (int y = Math.max(top, firstRow); y < y1; y++) {
            float dy = y + 0.5f - v;
            int row = (y - firstRow) * width;
            for (int x = x0; x < x1; x++) {
                float dx = x + 0.5f - u;
                float squared = dx * dx + dy * dy;
                if (squared <= rim) {
                    long key = DepthKey.of(depth + k * squared, point);
                    if (key < nearest[row + x]) {
                        nearest[row + x] = key;
                    }
                }
            }
        }
    }

    /** Writes its rows into the frame: colours, depths and points. */
    void finish(DrawnCloud[] clouds, int background, Frame frame) {
        int[] own = clouds.length == 1 && clouds[0].ownColours ? clouds[0].cloud.rgb() : null;
        int base = clouds.length == 1 ? clouds[0].base : 0;
        int[] argb = frame.argb();
        float[] depth = frame.depth();
        int[] points = frame.points();
        int offset = firstRow * width;
        int end = rows * width;
        for (int i = 0; i < end; i++) {
            long key = nearest[i];
            int at = offset + i;
            if (key == DepthKey.NOTHING) {
                argb[at] = background;
                depth[at] = Float.POSITIVE_INFINITY;
                points[at] = Frame.NONE;
            } else {
                float d = DepthKey.depth(key);
                int point = DepthKey.point(key);
                argb[at] = 0xFF000000 | (own != null ? own[point - base] : rgb(clouds, point, d));
                depth[at] = d;
                points[at] = point;
            }
        }
    }

    private static int rgb(DrawnCloud[] clouds, int point, float depth) {
        DrawnCloud c = clouds[0];
        for (int k = 1; k < clouds.length && point >= clouds[k].base; k++) {
            c = clouds[k];
        }
        return c.painter.rgb(point - c.base, depth);
    }
}
