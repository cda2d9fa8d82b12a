package gsi.viewer3d.preview;

/** Pixels of an image that are meant. */
final class PixelMask {

    private final int width;
    private final int height;
    private final boolean[] on;

    PixelMask(int width, int height) {
        this(width, height, new boolean[width * height]);
    }

    private PixelMask(int width, int height, boolean[] on) {
        this.width = width;
        this.height = height;
        this.on = on;
    }

    void set(int i) {
        on[i] = true;
    }

    boolean get(int i) {
        return on[i];
    }

    int count() {
        int n = 0;
        for (boolean b : on) {
            n += b ? 1 : 0;
        }
        return n;
    }

    /** With every pixel that is at most so many rows and columns from one of these. */
    PixelMask grown(int pixels) {
        return spread(pixels, true);
    }

    /** Without gaps that are at most twice so many pixels wide. */
    PixelMask closed(int pixels) {
        return spread(pixels, true).spread(pixels, false);
    }

    /** Those of these that are in the other. */
    PixelMask without(PixelMask other) {
        boolean[] out = new boolean[on.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = on[i] && !other.on[i];
        }
        return new PixelMask(width, height, out);
    }

    /** Those of these that have a neighbour, within so many pixels, that is not: the rim. */
    PixelMask rim(int pixels) {
        return without(spread(pixels, false));
    }

    /** Lets what is on (or what is off) spread over its neighbours, first along rows, then along columns. */
    private PixelMask spread(int pixels, boolean value) {
        boolean[] rows = new boolean[on.length];
        for (int y = 0; y < height; y++) {
            line(on, rows, y * width, 1, width, pixels, value);
        }
        boolean[] out = new boolean[on.length];
        for (int x = 0; x < width; x++) {
            line(rows, out, x, width, height, pixels, value);
        }
        return new PixelMask(width, height, out);
    }

    /** What lies outside the image does not spread into it. */
    private static void line(boolean[] from, boolean[] to, int start, int step, int length, int reach, boolean value) {
        int last = -reach - 1;
        int next = 0;
        for (int i = 0; i < length; i++) {
            while (next < length && next <= i + reach) {
                if (from[start + next * step] == value) {
                    last = next;
                }
                next++;
            }
            // The nearest one at or before i + reach decides; one that is too far back does not count.
            to[start + i * step] = (last >= i - reach) == value;
        }
    }
}
