package gsi.viewer3d.render;

import gsi.viewer3d.camera.Projection;
import java.util.stream.IntStream;

/**
 * Eye-dome lighting (Boucheny 2009): a pixel is the darker the more its neighbours are nearer, so that edges and shapes
 * show without normals. Differences count in parts of the depth, and so look the same near and far.
 */
final class EyeDome {

    private static final int ROWS = 24;
    private static final int STEPS = 1024;
    /** A neighbour nearer by this part of the depth darkens as much as one can. */
    private static final float MOST = 0.03f;

    private static final int NEIGHBOURS = 8;
    private static final float SLANTED = 0.35f;
    /** How dark, at strength 1, a pixel is whose neighbours are all much nearer: e to minus this. */
    private static final double DARKEST = 3.2;

    private final int[] factors = new int[STEPS + 1];
    private final int reach;

    /**
     * @param strength 0 for none, 1 for usual
     * @param reach device pixels to the neighbours, at least 1
     */
    EyeDome(double strength, int reach) {
        this.reach = reach;
        for (int i = 0; i <= STEPS; i++) {
            factors[i] = (int) Math.round(256 * Math.exp(-DARKEST * strength * i / STEPS));
        }
    }

    /** Shades the points of a frame, on the calling thread and the common pool's. */
    void shade(Frame frame, Projection projection) {
        int height = frame.size().height();
        float unit = projection.orthographic() ? (float) (1 / projection.pivotDepth()) : 0;
        IntStream.range(0, Math.ceilDiv(height, ROWS))
                .parallel()
                .forEach(t -> rows(frame, Math.max(reach, t * ROWS), Math.min(height - reach, (t + 1) * ROWS), unit));
    }

    private void rows(Frame frame, int from, int to, float unit) {
        int width = frame.size().width();
        float[] depth = frame.depth();
        int[] argb = frame.argb();
        int up = reach * width;
        float perStep = STEPS / (NEIGHBOURS * MOST);
        for (int y = from; y < to; y++) {
            for (int i = y * width + reach; i < (y + 1) * width - reach; i++) {
                float d = depth[i];
                if (d == Float.POSITIVE_INFINITY) {
                    continue;
                }
                float per = unit == 0 ? 1 / d : unit;
                float sum = pair(d - depth[i - reach], d - depth[i + reach], per)
                        + pair(d - depth[i - up], d - depth[i + up], per)
                        + pair(d - depth[i - up - reach], d - depth[i + up + reach], per)
                        + pair(d - depth[i - up + reach], d - depth[i + up - reach], per);
                int factor = factors[(int) (sum * perStep)];
                int c = argb[i];
                int redBlue = (((c & 0xFF00FF) * factor) >>> 8) & 0xFF00FF;
                int green = (((c & 0x00FF00) * factor) >>> 8) & 0x00FF00;
                argb[i] = 0xFF000000 | redBlue | green;
            }
        }
    }

    /**
     * How much two opposite neighbours are nearer. A plane that is seen slanted has one nearer and one farther; most of
     * what they cancel is taken away, or it would be dark and show the steps of its points.
     */
    private static float pair(float a, float b, float per) {
        float p = Math.min(Math.max(a * per, -MOST), MOST);
        float q = Math.min(Math.max(b * per, -MOST), MOST);
        float slanted = Math.max(p, 0) + Math.max(q, 0);
        float level = Math.max(p + q, 0);
        return SLANTED * slanted + (1 - SLANTED) * level;
    }
}
