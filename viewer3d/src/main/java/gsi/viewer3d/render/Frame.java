package gsi.viewer3d.render;

import gsi.viewer3d.camera.Viewport;
import java.util.Arrays;

/**
 * A picture, and for each of its pixels how far away it is and which point it shows. Reused from picture to picture; not
 * thread-safe: whoever draws has it alone.
 */
public final class Frame {

    /** In {@link #points()}: no point. */
    public static final int NONE = -1;

    private final Viewport size;
    private final int[] argb;
    private final float[] depth;
    private final int[] points;

    /** An empty frame, transparent and infinitely far. */
    public Frame(Viewport size) {
        this.size = size;
        argb = new int[size.width() * size.height()];
        depth = new float[argb.length];
        points = new int[argb.length];
        Arrays.fill(depth, Float.POSITIVE_INFINITY);
        Arrays.fill(points, NONE);
    }

    /** Device pixels. */
    public Viewport size() {
        return size;
    }

    /** The pixels themselves, rows from the top, {@code 0xAARRGGBB}, premultiplied (they are opaque). */
    public int[] argb() {
        return argb;
    }

    /** Metres along the axis of sight to the cloud, infinite where it has no point; rows from the top. */
    public float[] depth() {
        return depth;
    }

    /**
     * Which point each pixel shows: its index in its cloud, plus the counts of the scene's clouds before that one;
     * {@link #NONE} where there is none; rows from the top. {@link Picking} reads it.
     */
    public int[] points() {
        return points;
    }
}
