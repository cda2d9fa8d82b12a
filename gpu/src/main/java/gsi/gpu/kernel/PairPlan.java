package gsi.gpu.kernel;

import gsi.gpu.device.Binding;
import gsi.gpu.device.GpuException;
import gsi.gpu.kernel.Plan.Stage;

/** Compares a photo with an edited image: SSIM, MSE and LPIPS over the kept pixels (protocol.md §6). */
public final class PairPlan {

    /** Results one after the other, each a high and a low part. */
    public static final int SSIM = 0;

    public static final int MSE = 1;
    public static final int LPIPS = 2;

    private final Programs programs;
    private final ImagePlan edited;
    private final PairMemory memory;
    private final int width;
    private final int height;

    /**
     * For an edited image with its mask.
     *
     * @param edited of the photo's size
     */
    public PairPlan(Programs programs, ImagePlan edited) {
        this.programs = programs;
        this.edited = edited;
        this.width = edited.input().width();
        this.height = edited.input().height();
        this.memory = PairMemory.of(width, height);
    }

    /** Tiles of SSIM, all channels together. */
    static int tiles(int width, int height) {
        return 3 * Dispatch.groups(width, 32) * Dispatch.groups(height, 16);
    }

    /** Of SSIM's three channels. */
    static long similarityOperations(long pixels) {
        return 3 * pixels * (5 * 14 * 7 + 30);
    }

    /** Bytes that it needs. */
    public long bytes() {
        return memory.total();
    }

    /** Where the sums are in the pair's memory. */
    public Region sums() {
        return memory.sums();
    }

    /**
     * Adds SSIM and MSE.
     *
     * @param photo levels of the photo
     * @param kept buffer of what is kept of the edited image
     * @param work buffer of its scratch memory
     * @param pair buffer of the pair's memory
     */
    public void addPixels(Plan plan, Binding photo, int kept, int work, int pair) throws GpuException {
        Binding levels = edited.planes(kept, work);
        Binding mask = edited.mask(work);
        int[] parameters = {width, height, edited.input().blockCount()};
        long pixels = (long) width * height;
        Binding similarities = memory.similarities().on(pair);
        plan.add(
                Stage.INPUT,
                new Dispatch(
                        "ssim",
                        programs.of(Kernel.SSIM),
                        new Binding[] {photo, levels, edited.memory().range().on(kept), mask, similarities},
                        parameters,
                        Dispatch.groups(width, 32),
                        Dispatch.groups(height, 16),
                        3,
                        24 * pixels,
                        similarityOperations(pixels)));
        Binding squares = memory.squares().on(pair);
        int groups = Math.min(ImagePlan.PARTS, Dispatch.groups(pixels, 256));
        plan.add(
                Stage.INPUT,
                new Dispatch(
                        "mse",
                        programs.of(Kernel.MSE),
                        new Binding[] {photo, levels, mask, squares},
                        parameters,
                        groups,
                        1,
                        1,
                        24 * pixels,
                        36 * pixels));
        sum(plan, Stage.CONV_1, similarities, tiles(width, height), SSIM, pair);
        sum(plan, Stage.CONV_1, squares, groups, MSE, pair);
    }

    private void sum(Plan plan, Stage stage, Binding parts, int count, int slot, int pair) throws GpuException {
        plan.add(
                stage,
                new Dispatch(
                        "sum",
                        programs.of(Kernel.SUM),
                        new Binding[] {parts, memory.sums().on(pair)},
                        new int[] {count, slot},
                        1,
                        1,
                        1,
                        8L * count,
                        10L * count));
    }

    /**
     * Adds LPIPS.
     *
     * @param photo what is kept of the photo
     * @param photoKept its buffer
     * @param kept buffer of what is kept of the edited image
     */
    public void addDistance(
            Plan plan, NetworkBuffers network, ImageMemory photo, int photoKept, int kept, int work, int pair)
            throws GpuException {
        LayerDistances layers = new LayerDistances(programs, width, height);
        layers.addTo(
                plan,
                network,
                photo,
                photoKept,
                edited.memory(),
                kept,
                memory.maps().on(pair));
        Binding parts = memory.distances().on(pair);
        Binding maps = memory.maps().on(pair);
        Binding mask = edited.mask(work);
        int groups = Math.min(ImagePlan.PARTS, Dispatch.groups((long) width * height, 256));
        plan.add(
                Stage.SUM_PARTS,
                new Dispatch(
                        "lpips_sum",
                        programs.of(Kernel.LPIPS_SUM),
                        new Binding[] {maps, mask, parts},
                        layers.parameters(edited.input().blockCount()),
                        groups,
                        1,
                        1,
                        maps.length(),
                        100L * width * height));
        sum(plan, Stage.SUM, parts, groups, LPIPS, pair);
    }
}
