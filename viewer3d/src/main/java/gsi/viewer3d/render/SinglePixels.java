package gsi.viewer3d.render;

/**
 * Draws points that are one pixel each. The nearest is kept by a minimum rather than a comparison and a write: which point
 * wins cannot be predicted, and a wrong guess costs the processor as much as three points.
 */
final class SinglePixels {

    private SinglePixels() {}

    /** Points {@code from} to {@code to}, of which some may be outside the band's rows, beside the picture or too near. */
    static void draw(Band band, DrawnCloud c, int from, int to, int step) {
        float[] xyz = c.cloud.xyz();
        long[] nearest = band.nearest;
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
        int width = band.width;
        int firstRow = band.firstRow;
        float top = firstRow;
        float end = firstRow + band.rows;
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
                nearest[pixel] = Math.min(nearest[pixel], DepthKey.of(depth, base + i));
            }
        }
    }

    /** Points of a block that is inside the picture and the band's rows, all of it: none needs to be asked. */
    static void drawInside(Band band, DrawnCloud c, int from, int to, int step) {
        float[] xyz = c.cloud.xyz();
        long[] nearest = band.nearest;
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
        boolean perspective = c.perspective;
        int base = c.base;
        int width = band.width;
        int firstRow = band.firstRow;
        for (int i = from, j = 3 * from; i < to; i += step, j += 3 * step) {
            float x = xyz[j];
            float y = xyz[j + 1];
            float z = xyz[j + 2];
            float depth = m8 * x + m9 * y + m10 * z + m11;
            float w = perspective ? 1 / depth : 1;
            float u = (m0 * x + m1 * y + m2 * z + m3) * w;
            float v = (m4 * x + m5 * y + m6 * z + m7) * w;
            int pixel = ((int) v - firstRow) * width + (int) u;
            // Rounding can be more than the block's margin where a cloud is very large; the array is asked anyway.
            if (Integer.compareUnsigned(pixel, nearest.length) < 0) {
                nearest[pixel] = Math.min(nearest[pixel], DepthKey.of(depth, base + i));
            }
        }
    }
}
