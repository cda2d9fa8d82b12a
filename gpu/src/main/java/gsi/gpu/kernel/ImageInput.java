package gsi.gpu.kernel;

import gsi.dataset.image.Raster;
import gsi.scorer.pixels.BicubicTaps;
import gsi.scorer.pixels.KeepMask.Block;
import gsi.scorer.pixels.PlanarImage;
import gsi.scorer.pixels.ProcessedSize;
import gsi.scorer.pixels.TriangleTaps;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An image on its way to the device, with the tables that its resizing needs: one piece of memory, written by the thread that
 * has the image.
 */
public final class ImageInput {

    private final @Nullable Raster raster;
    private final @Nullable PlanarImage planes;
    private final @Nullable ProcessedSize size;
    private final int width;
    private final int height;
    private final int photoWidth;
    private final int photoHeight;
    private final List<Block> blocks;
    private final MemoryLayout layout = new MemoryLayout();
    private final Region pixels;
    private final Table resizeX;
    private final Table resizeY;
    private final Table shrinkX;
    private final Table shrinkY;
    private final Region mask;

    /** A table of taps: first, count, weights; {@code stride} weights each. */
    @SuppressWarnings("ArrayRecordComponent") // written once into an upload, never compared
    record Table(Region region, int length, int stride, int[] first, int[] count, int[] weights) {
        private static final Table NONE = new Table(new Region(0, 4), 0, 0, new int[0], new int[0], new int[0]);
    }

    private ImageInput(
            @Nullable Raster raster,
            @Nullable PlanarImage planes,
            @Nullable ProcessedSize size,
            int photoWidth,
            int photoHeight,
            List<Block> blocks,
            @Nullable ImageInput alike) {
        this.raster = raster;
        this.planes = planes;
        this.size = size;
        this.photoWidth = photoWidth;
        this.photoHeight = photoHeight;
        this.blocks = blocks;
        if (raster != null && size != null) {
            this.width = size.width();
            this.height = size.height();
            this.pixels = layout.take(raster.rgb().length);
            boolean resized = raster.width() != photoWidth || raster.height() != photoHeight;
            this.resizeX = resized ? table(BicubicTaps.of(raster.width(), photoWidth)) : Table.NONE;
            this.resizeY = resized ? table(BicubicTaps.of(raster.height(), photoHeight)) : Table.NONE;
            this.shrinkX =
                    alike == null ? table(TriangleTaps.of(photoWidth, size.resizedWidth())) : table(alike.shrinkX);
            this.shrinkY =
                    alike == null ? table(TriangleTaps.of(photoHeight, size.resizedHeight())) : table(alike.shrinkY);
        } else {
            PlanarImage image = java.util.Objects.requireNonNull(planes);
            this.width = image.width();
            this.height = image.height();
            this.pixels = layout.words(image.length());
            this.resizeX = Table.NONE;
            this.resizeY = Table.NONE;
            this.shrinkX = Table.NONE;
            this.shrinkY = Table.NONE;
        }
        this.mask = layout.words(4L * blocks.size());
    }

    /** A photo, to be processed. */
    public static ImageInput photo(Raster photo) {
        int w = photo.width();
        int h = photo.height();
        return new ImageInput(photo, null, ProcessedSize.of(w, h), w, h, List.of(), null);
    }

    /**
     * An edited image of any size, first resized to the photo's, then processed.
     *
     * @param photo as {@link #photo} made it; its tables serve the edited image as well
     */
    public static ImageInput edited(Raster edited, ImageInput photo, List<Block> kept) {
        return new ImageInput(edited, null, photo.size, photo.photoWidth, photo.photoHeight, kept, photo);
    }

    /** An image as it is to be compared. */
    public static ImageInput planes(PlanarImage image, List<Block> kept) {
        return new ImageInput(null, image, null, image.width(), image.height(), kept, null);
    }

    /** The same numbers in this image's memory. */
    private Table table(Table other) {
        return new Table(
                layout.words(other.region.length() / 4),
                other.length,
                other.stride,
                other.first,
                other.count,
                other.weights);
    }

    private Table table(BicubicTaps taps) {
        int n = taps.first().length;
        return new Table(
                layout.words((2L + taps.stride()) * n), n, taps.stride(), taps.first(), taps.count(), taps.weights());
    }

    private Table table(TriangleTaps taps) {
        int n = taps.first().length;
        int[] bits = new int[taps.weights().length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.floatToRawIntBits(taps.weights()[i]);
        }
        return new Table(layout.words((2L + taps.stride()) * n), n, taps.stride(), taps.first(), taps.count(), bits);
    }

    /** Bytes that {@link #write} writes. */
    public int bytes() {
        return Math.toIntExact(layout.total());
    }

    /** Writes it from the beginning of a buffer of native order. */
    public void write(ByteBuffer out) {
        if (raster != null) {
            out.slice(Math.toIntExact(pixels.offset()), raster.rgb().length).put(raster.rgb());
        } else if (planes != null) {
            words(out, pixels).limit(planes.length());
            out.slice(Math.toIntExact(pixels.offset()), Math.toIntExact(pixels.length()))
                    .order(out.order())
                    .asFloatBuffer()
                    .put(planes.planes(), 0, planes.length());
        }
        for (Table table : List.of(resizeX, resizeY, shrinkX, shrinkY)) {
            if (table.length > 0) {
                words(out, table.region).put(table.first).put(table.count).put(table.weights);
            }
        }
        IntBuffer kept = words(out, mask);
        for (Block b : blocks) {
            kept.put(b.left()).put(b.top()).put(b.right()).put(b.bottom());
        }
    }

    private static IntBuffer words(ByteBuffer out, Region region) {
        return out.slice(Math.toIntExact(region.offset()), Math.toIntExact(region.length()))
                .order(out.order())
                .asIntBuffer();
    }

    /** The sizes that processing goes through; null for an image that is to be compared as it is. */
    @Nullable
    ProcessedSize size() {
        return size;
    }

    boolean isResized() {
        return resizeX.length > 0;
    }

    /** Columns and rows as they come. */
    int rawWidth() {
        return raster == null ? width : raster.width();
    }

    int rawHeight() {
        return raster == null ? height : raster.height();
    }

    int photoWidth() {
        return photoWidth;
    }

    int photoHeight() {
        return photoHeight;
    }

    /** Of the image that is compared. */
    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    int blockCount() {
        return blocks.size();
    }

    Region pixels() {
        return pixels;
    }

    Region mask() {
        return mask;
    }

    Table resizeX() {
        return resizeX;
    }

    Table resizeY() {
        return resizeY;
    }

    Table shrinkX() {
        return shrinkX;
    }

    Table shrinkY() {
        return shrinkY;
    }
}
