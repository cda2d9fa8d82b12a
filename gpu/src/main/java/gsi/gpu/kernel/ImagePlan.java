package gsi.gpu.kernel;

import gsi.gpu.device.Binding;
import gsi.gpu.device.GpuException;
import gsi.gpu.kernel.ImageInput.Table;
import gsi.gpu.kernel.NetworkBuffers.LayerBuffers;
import gsi.gpu.kernel.Plan.Stage;
import gsi.scorer.pixels.ProcessedSize;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From an image's input to its planes, their range, and its features (protocol.md §5–6). */
public final class ImagePlan {

    /** Parts of which a range is made. */
    static final int PARTS = 256;

    private static final List<Stage> CONVOLUTIONS =
            List.of(Stage.CONV_1, Stage.CONV_2, Stage.CONV_3, Stage.CONV_4, Stage.CONV_5);

    private final Programs programs;
    private final Tiles tiles;
    private final ImageInput input;
    private final @Nullable NetworkBuffers network;
    private final ImageMemory memory;
    private final ScratchMemory scratch;

    /**
     * For an image.
     *
     * @param network null where features are not wanted
     */
    public ImagePlan(Programs programs, Tiles tiles, ImageInput input, @Nullable NetworkBuffers network) {
        this.programs = programs;
        this.tiles = tiles;
        this.input = input;
        this.network = network;
        this.memory = ImageMemory.of(input.width(), input.height(), network != null);
        this.scratch = ScratchMemory.of(input, network != null);
    }

    /** What is kept of the image. */
    public ImageMemory memory() {
        return memory;
    }

    /** Bytes of scratch memory. */
    public long scratchBytes() {
        return scratch.total();
    }

    /** Where in scratch memory the input is to be copied. */
    public Region inputCopy() {
        return scratch.input();
    }

    /** The longest region, to be compared with what a program can see at once. */
    public long longest() {
        long longest =
                Math.max(scratch.rows().length(), Math.max(scratch.cells().length(), input.bytes()));
        longest = Math.max(
                longest, Math.max(scratch.resized().length(), scratch.across().length()));
        longest = Math.max(longest, memory.planes().length());
        return memory.features().stream().mapToLong(Region::length).reduce(longest, Math::max);
    }

    /** Adds the work. */
    public void addTo(Plan plan, int kept, int work) throws GpuException {
        Binding planes = memory.planes().on(kept);
        ProcessedSize size = input.size();
        if (size != null) {
            process(plan, size, planes, work);
        }
        Binding parts = scratch.rangeParts().on(work);
        int count = 3 * input.width() * input.height();
        int groups = Math.min(PARTS, Dispatch.groups(count, 256));
        plan.add(
                Stage.RANGE_PARTS,
                new Dispatch(
                        "range",
                        programs.of(Kernel.RANGE_PARTS),
                        new Binding[] {size == null ? raw(work) : planes, parts},
                        new int[] {count},
                        groups,
                        1,
                        1,
                        4L * count,
                        2L * count));
        plan.add(
                Stage.RANGE,
                new Dispatch(
                        "range",
                        programs.of(Kernel.RANGE),
                        new Binding[] {parts, memory.range().on(kept)},
                        new int[] {groups},
                        1,
                        1,
                        1,
                        8L * groups,
                        0));
        NetworkBuffers wanted = network;
        if (wanted != null) {
            features(plan, wanted, kept, work);
        }
    }

    private Binding raw(int work) {
        return in(input.pixels(), work);
    }

    /** Where the image's levels are: processed ones are kept, others are in the input. */
    public Binding planes(int kept, int work) {
        return input.size() == null ? raw(work) : memory.planes().on(kept);
    }

    Binding mask(int work) {
        return in(input.mask(), work);
    }

    private Binding in(Region region, int work) {
        return new Binding(work, scratch.input().offset() + region.offset(), region.length());
    }

    ImageInput input() {
        return input;
    }

    private void process(Plan plan, ProcessedSize size, Binding planes, int work) throws GpuException {
        Binding pixels = in(input.pixels(), work);
        int w = input.photoWidth();
        int h = input.photoHeight();
        if (input.isResized()) {
            Table x = input.resizeX();
            Table y = input.resizeY();
            Binding across = scratch.across().on(work);
            Binding resized = scratch.resized().on(work);
            long n = (long) w * input.rawHeight();
            plan.add(
                    Stage.RESIZE_X,
                    new Dispatch(
                            "bicubic_x",
                            programs.of(Kernel.BICUBIC_X),
                            new Binding[] {pixels, in(x.region(), work), across},
                            new int[] {input.rawWidth(), input.rawHeight(), w, x.stride()},
                            Dispatch.groups(w, 32),
                            Dispatch.groups(input.rawHeight(), 8),
                            1,
                            pixels.length() + 4 * n,
                            6 * n * (x.stride() - 1)));
            plan.add(
                    Stage.RESIZE_Y,
                    new Dispatch(
                            "bicubic_y",
                            programs.of(Kernel.BICUBIC_Y),
                            new Binding[] {across, in(y.region(), work), resized},
                            new int[] {w, h, y.stride()},
                            Dispatch.groups(w, 32),
                            Dispatch.groups(h, 8),
                            1,
                            4 * n + 4L * w * h,
                            6L * w * h * (y.stride() - 1)));
            pixels = resized;
        }
        Table x = input.shrinkX();
        Table y = input.shrinkY();
        Binding rows = scratch.rows().on(work);
        long n = (long) size.contentWidth() * h;
        plan.add(
                Stage.SHRINK_X,
                new Dispatch(
                        "triangle_x",
                        programs.triangleX(input.isResized()),
                        new Binding[] {pixels, in(x.region(), work), rows},
                        new int[] {w, h, size.contentWidth(), x.stride(), size.cropLeft(), x.length()},
                        Dispatch.groups(size.contentWidth(), 32),
                        Dispatch.groups(h, 8),
                        1,
                        pixels.length() + 12 * n,
                        6 * n * 3));
        plan.add(
                Stage.SHRINK_Y,
                new Dispatch(
                        "triangle_y",
                        programs.of(Kernel.TRIANGLE_Y),
                        new Binding[] {rows, in(y.region(), work), planes},
                        new int[] {
                            h,
                            size.contentWidth(),
                            size.contentHeight(),
                            y.stride(),
                            size.cropTop(),
                            y.length(),
                            size.width(),
                            size.height()
                        },
                        Dispatch.groups(size.width(), 32),
                        Dispatch.groups(size.height(), 8),
                        3,
                        12 * n + planes.length(),
                        planes.length() / 4 * 8));
    }

    private void features(Plan plan, NetworkBuffers network, int kept, int work) throws GpuException {
        FeatureSizes s = FeatureSizes.of(input.width(), input.height());
        int columns = s.width1() + FeatureSizes.CELL_BORDER;
        int rows = s.height1() + FeatureSizes.CELL_BORDER;
        Binding cells = scratch.cells().on(work);
        Binding pooled1 = scratch.pooled1().on(work);
        Binding pooled2 = scratch.pooled2().on(work);
        plan.add(
                Stage.INPUT,
                new Dispatch(
                        "lpips_input",
                        programs.of(Kernel.LPIPS_INPUT),
                        new Binding[] {planes(kept, work), memory.range().on(kept), network.scaling(), cells},
                        new int[] {s.width(), s.height(), columns, rows},
                        Dispatch.groups(columns, 32),
                        Dispatch.groups(rows, 8),
                        3,
                        12L * s.width() * s.height() + cells.length(),
                        cells.length() / 4 * 5));
        conv(plan, 0, cells, columns, rows, s.width1(), s.height1(), kept);
        pool(plan, Stage.POOL_1, feature(0, kept), 64, s.width1(), s.height1(), pooled1, s.width2(), s.height2());
        conv(plan, 1, pooled1, s.width2(), s.height2(), s.width2(), s.height2(), kept);
        pool(plan, Stage.POOL_2, feature(1, kept), 192, s.width2(), s.height2(), pooled2, s.width3(), s.height3());
        conv(plan, 2, pooled2, s.width3(), s.height3(), s.width3(), s.height3(), kept);
        conv(plan, 3, feature(2, kept), s.width3(), s.height3(), s.width3(), s.height3(), kept);
        conv(plan, 4, feature(3, kept), s.width3(), s.height3(), s.width3(), s.height3(), kept);
    }

    private Binding feature(int layer, int kept) {
        return memory.features().get(layer).on(kept);
    }

    private void conv(Plan plan, int layer, Binding from, int inWidth, int inHeight, int width, int height, int kept)
            throws GpuException {
        LayerBuffers of = java.util.Objects.requireNonNull(network).layers().get(layer);
        ConvTile tile = tiles.of(layer);
        int terms = of.kernel() * of.kernel() * of.inputs();
        Binding to = feature(layer, kept);
        plan.add(
                CONVOLUTIONS.get(layer),
                new Dispatch(
                        "conv_" + (layer + 1),
                        programs.conv(tile),
                        new Binding[] {from, of.weights(), of.bias(), to},
                        new int[] {inWidth, inHeight, width, height, of.inputs(), of.outputs(), of.kernel(), of.pad()},
                        Dispatch.groups((long) width * height, tile.pixels()),
                        of.outputs() / tile.channels(),
                        1,
                        from.length() + of.weights().length() + to.length(),
                        2L * terms * of.outputs() * width * height));
    }

    private void pool(Plan plan, Stage stage, Binding from, int channels, int w, int h, Binding to, int outW, int outH)
            throws GpuException {
        plan.add(
                stage,
                new Dispatch(
                        "pool",
                        programs.of(Kernel.POOL),
                        new Binding[] {from, to},
                        new int[] {w, h, outW, outH},
                        Dispatch.groups((long) outW * outH, 256),
                        channels,
                        1,
                        from.length() + to.length(),
                        9 * to.length() / 4));
    }
}
