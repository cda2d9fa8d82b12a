package gsi.viewer3d.render;

import gsi.viewer3d.camera.Viewport;
import java.util.Arrays;

/**
 * A picture and how far away each of its pixels is. Reused from picture to picture; not thread-safe: whoever draws has it
 * alone.
 */
public final class Frame {

    private final Viewport size;
    private final int[] argb;
    private final float[] depth;

    /** An empty frame, transparent and infinitely far. */
    public Frame(Viewport size) {
        this.size = size;
        argb = new int[size.width() * size.height()];
        depth = new float[argb.length];
        Arrays.fill(depth, Float.POSITIVE_INFINITY);
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
}
