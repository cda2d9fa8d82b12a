package gsi.viewer3d.render;

/** Where a block of points may appear on the screen: its rows, columns and nearest depth, from the corners of its bounds. */
final class BlockView {

    float left;
    float right;
    float top;
    float bottom;
    float nearest;
    float farthest;

    /**
     * Projects an axis-aligned box.
     *
     * @param m three rows of four, see {@code Projection.matrix}
     * @param bounds six floats from {@code k} on
     * @return false where all of it is nearer than {@code near}. Where only a part is, the rectangle is infinite
     */
    boolean project(float[] m, boolean perspective, float near, float[] bounds, int k) {
        nearest = Float.POSITIVE_INFINITY;
        farthest = Float.NEGATIVE_INFINITY;
        left = Float.POSITIVE_INFINITY;
        top = Float.POSITIVE_INFINITY;
        right = Float.NEGATIVE_INFINITY;
        bottom = Float.NEGATIVE_INFINITY;
        for (int c = 0; c < 8; c++) {
            float x = bounds[k + ((c & 1) == 0 ? 0 : 3)];
            float y = bounds[k + ((c & 2) == 0 ? 1 : 4)];
            float z = bounds[k + ((c & 4) == 0 ? 2 : 5)];
            float depth = m[8] * x + m[9] * y + m[10] * z + m[11];
            nearest = Math.min(nearest, depth);
            farthest = Math.max(farthest, depth);
            float w = perspective ? 1 / depth : 1;
            float u = (m[0] * x + m[1] * y + m[2] * z + m[3]) * w;
            float v = (m[4] * x + m[5] * y + m[6] * z + m[7]) * w;
            left = Math.min(left, u);
            right = Math.max(right, u);
            top = Math.min(top, v);
            bottom = Math.max(bottom, v);
        }
        if (!(farthest > near)) {
            return false;
        }
        if (!(nearest > near)) {
            left = Float.NEGATIVE_INFINITY;
            top = Float.NEGATIVE_INFINITY;
            right = Float.POSITIVE_INFINITY;
            bottom = Float.POSITIVE_INFINITY;
        }
        return true;
    }
}
