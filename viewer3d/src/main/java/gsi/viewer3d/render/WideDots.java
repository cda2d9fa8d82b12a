package gsi.viewer3d.render;

import org.jspecify.annotations.Nullable;

/** Draws points of which some are larger than a pixel, as discs and squares, or of which some are cut off. */
final class WideDots {

    /** How much farther than its middle, in parts of its spacing, a dot's rim counts: the nearest point wins. */
    private static final float DOME = 0.5f;

    private final long[] nearest;
    private final int width;
    private final int firstRow;
    private final int endRow;

    private WideDots(Band band) {
        nearest = band.nearest;
        width = band.width;
        firstRow = band.firstRow;
        endRow = band.firstRow + band.rows;
    }

    /** Points {@code from} to {@code to} of a block. Squares, which are quicker, do where points are left out. */
    static void draw(Band band, DrawnCloud c, int block, int from, int to, int step) {
        boolean fine = c.count[block] == c.index.to(block) - c.index.from(block);
        float grow = c.grow * c.widening(block);
        new WideDots(band).draw(c, from, to, step, grow, c.gap(block), fine, c.cut[block] ? c.planes : null);
    }

    private void draw(
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
        float end = endRow;
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
                    nearest[pixel] = Math.min(nearest[pixel], DepthKey.of(depth, c.base + i));
                }
            } else if (u > -size && v > top - size && u < width + size && v < end + size) {
                if (!fine) {
                    square(u, v, (int) (size + 0.5f), DepthKey.of(depth, c.base + i));
                } else if (size >= disc) {
                    disc(u, v, size, depth, gap * DOME, c.base + i);
                } else {
                    domedSquare(u, v, size, depth, gap * DOME, c.base + i);
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
        int y1 = Math.min(top + size, endRow);
        for (int y = Math.max(top, firstRow); y < y1; y++) {
            int row = (y - firstRow) * width;
            for (int i = row + x0; i < row + x1; i++) {
                nearest[i] = Math.min(nearest[i], key);
            }
        }
    }

    private void domedSquare(float u, float v, float diameter, float depth, float sag, int point) {
        int size = (int) (diameter + 0.5f);
        int left = (int) Math.floor(u - size * 0.5f + 0.5f);
        int top = (int) Math.floor(v - size * 0.5f + 0.5f);
        float perPixel = 2f / diameter;
        float k = sag * perPixel * perPixel;
        int x0 = Math.max(left, 0);
        int x1 = Math.min(left + size, width);
        int y1 = Math.min(top + size, endRow);
        for (int y = Math.max(top, firstRow); y < y1; y++) {
            float dy = y + 0.5f - v;
            int row = (y - firstRow) * width;
            for (int x = x0; x < x1; x++) {
                float dx = x + 0.5f - u;
                long key = DepthKey.of(depth + k * (dx * dx + dy * dy), point);
                nearest[row + x] = Math.min(nearest[row + x], key);
            }
        }
    }

    private void disc(float u, float v, float diameter, float depth, float sag, int point) {
        float perPixel = 2f / diameter;
        float k = sag * perPixel * perPixel;
        float rim = diameter * diameter * 0.25f;
        int size = (int) diameter + 2;
        int left = (int) Math.floor(u - size * 0.5f + 0.5f);
        int top = (int) Math.floor(v - size * 0.5f + 0.5f);
        int x0 = Math.max(left, 0);
        int x1 = Math.min(left + size, width);
        int y1 = Math.min(top + size, endRow);
        for (int y = Math.max(top, firstRow); y < y1; y++) {
            float dy = y + 0.5f - v;
            int row = (y - firstRow) * width;
            for (int x = x0; x < x1; x++) {
                float dx = x + 0.5f - u;
                float squared = dx * dx + dy * dy;
                if (squared <= rim) {
                    long key = DepthKey.of(depth + k * squared, point);
                    nearest[row + x] = Math.min(nearest[row + x], key);
                }
            }
        }
    }
}
