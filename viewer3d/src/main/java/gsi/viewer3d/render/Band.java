package gsi.viewer3d.render;

import gsi.viewer3d.lod.BlockIndex;
import java.util.Arrays;

/**
 * Some rows of a picture while one thread draws the points in them: small enough to stay in the processor's cache, and
 * nobody else's, so that no write needs a lock. Used again for other rows.
 */
final class Band {

    final int width;
    /** A {@link DepthKey} for each pixel of its rows. */
    long[] nearest = new long[0];

    int firstRow;
    int rows;
    /** Only these columns may have points; the keys of others mean nothing. */
    private int firstColumn;

    private int columns;

    Band(int width) {
        this.width = width;
    }

    /** Empties it for rows {@code first} to {@code last}, both included, and for the blocks that are seen in them. */
    void begin(int first, int last, DrawnCloud[] clouds) {
        firstRow = first;
        rows = last - first + 1;
        if (nearest.length < rows * width) {
            nearest = new long[rows * width];
        }
        int left = width;
        int right = -1;
        for (DrawnCloud c : clouds) {
            for (int b = 0; b < c.count.length; b++) {
                if (isSeen(c, b)) {
                    left = Math.min(left, c.left[b]);
                    right = Math.max(right, c.right[b]);
                }
            }
        }
        firstColumn = Math.min(left, right + 1);
        columns = right + 1 - firstColumn;
        for (int row = 0; row < rows; row++) {
            int at = row * width + firstColumn;
            Arrays.fill(nearest, at, at + columns, DepthKey.NOTHING);
        }
    }

    /** Whether some of a block may be in its rows. */
    boolean isSeen(DrawnCloud c, int block) {
        return c.count[block] > 0 && c.top[block] < firstRow + rows && c.bottom[block] >= firstRow;
    }

    /** Draws a block's points, as many as the cloud says. */
    void draw(DrawnCloud c, int block) {
        BlockIndex index = c.index;
        int from = index.from(block);
        int all = index.to(block) - from;
        int count = c.count[block];
        int step = index.isNested() ? 1 : Math.ceilDiv(all, count);
        int to = index.isNested() ? from + count : from + all;
        boolean inside = c.inside[block] && c.top[block] >= firstRow && c.bottom[block] < firstRow + rows;
        if (!c.isOfPixels(block)) {
            WideDots.draw(this, c, block, from, to, step);
        } else if (inside) {
            SinglePixels.drawInside(this, c, from, to, step);
        } else {
            SinglePixels.draw(this, c, from, to, step);
        }
    }

    /** Writes its rows into the frame: colours, depths and points. */
    void finish(DrawnCloud[] clouds, int background, Frame frame) {
        for (int row = 0; row < rows; row++) {
            int start = (firstRow + row) * width;
            int from = start + firstColumn;
            empty(frame, start, from, background);
            finish(clouds, background, frame, row * width + firstColumn, from);
            empty(frame, from + columns, start + width, background);
        }
    }

    private static void empty(Frame frame, int from, int to, int background) {
        Arrays.fill(frame.argb(), from, to, background);
        Arrays.fill(frame.depth(), from, to, Float.POSITIVE_INFINITY);
        Arrays.fill(frame.points(), from, to, Frame.NONE);
    }

    private void finish(DrawnCloud[] clouds, int background, Frame frame, int from, int to) {
        int[] own = clouds.length == 1 && clouds[0].ownColours ? clouds[0].cloud.rgb() : null;
        int base = clouds.length == 1 ? clouds[0].base : 0;
        int[] argb = frame.argb();
        float[] depth = frame.depth();
        int[] points = frame.points();
        for (int i = 0; i < columns; i++) {
            long key = nearest[from + i];
            int at = to + i;
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
