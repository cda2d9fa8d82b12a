package gsi.gpu.kernel;

import gsi.gpu.device.Binding;
import gsi.gpu.device.GpuException;
import gsi.gpu.device.GpuException.Fault;
import gsi.gpu.kernel.Plan.Stage;
import gsi.scorer.map.MapKind;
import org.jspecify.annotations.Nullable;

/** Says where an edited image differs from a photo: one number per pixel, padding included (protocol.md §5–6). */
public final class MapPlan {

    private final Programs programs;
    private final ImagePlan edited;
    private final MapKind kind;
    private final MapMemory memory;
    private final int width;
    private final int height;

    /**
     * For an edited image.
     *
     * @param edited of the photo's size; with features for LPIPS
     */
    public MapPlan(Programs programs, ImagePlan edited, MapKind kind) {
        this.programs = programs;
        this.edited = edited;
        this.kind = kind;
        this.width = edited.input().width();
        this.height = edited.input().height();
        this.memory = MapMemory.of(width, height, kind);
    }

    /** Bytes that it needs. */
    public long bytes() {
        return memory.total();
    }

    /** The longest region, to be compared with what a program can see at once. */
    public long longest() {
        return memory.longest();
    }

    /** Where the map is in the pair's memory. */
    public Region map() {
        return memory.map();
    }

    /**
     * Adds the work.
     *
     * @param network for LPIPS
     * @param flip for ꟻLIP
     * @param photo what is kept of the photo
     * @param photoKept its buffer
     * @param kept buffer of what is kept of the edited image
     * @param work buffer of its scratch memory
     * @param pair buffer of the pair's memory
     */
    public void addTo(
            Plan plan,
            @Nullable NetworkBuffers network,
            @Nullable FlipBuffers flip,
            ImageMemory photo,
            int photoKept,
            int kept,
            int work,
            int pair)
            throws GpuException {
        Binding xs = photo.planes().on(photoKept);
        Binding ys = edited.planes(kept, work);
        Binding map = memory.map().on(pair);
        switch (kind) {
            case MSE -> squares(plan, xs, ys, map);
            case SSIM -> similarities(plan, xs, ys, edited.memory().range().on(kept), map);
            case LPIPS -> {
                NetworkBuffers weights = present(network);
                LayerDistances layers = new LayerDistances(programs, width, height);
                Binding maps = memory.layers().on(pair);
                layers.addTo(plan, weights, photo, photoKept, edited.memory(), kept, maps);
                distances(plan, layers, maps, map);
            }
            case FLIP -> new FlipPlan(programs, present(flip), memory, width, height).addTo(plan, xs, ys, pair);
        }
    }

    private static <T> T present(@Nullable T numbers) throws GpuException {
        if (numbers == null) {
            throw new GpuException(Fault.UNSUITABLE, "what the map is computed with is not on the device");
        }
        return numbers;
    }

    private void squares(Plan plan, Binding xs, Binding ys, Binding map) throws GpuException {
        long pixels = (long) width * height;
        plan.add(
                Stage.INPUT,
                new Dispatch(
                        "mse_map",
                        programs.of(Kernel.MSE_MAP),
                        new Binding[] {xs, ys, map},
                        new int[] {Math.toIntExact(pixels)},
                        Dispatch.groups(pixels, 256),
                        1,
                        1,
                        28 * pixels,
                        10 * pixels));
    }

    private void similarities(Plan plan, Binding xs, Binding ys, Binding range, Binding map) throws GpuException {
        long pixels = (long) width * height;
        plan.add(
                Stage.INPUT,
                new Dispatch(
                        "ssim_map",
                        programs.of(Kernel.SSIM_MAP),
                        new Binding[] {xs, ys, range, map},
                        new int[] {width, height},
                        Dispatch.groups(width, 32),
                        Dispatch.groups(height, 16),
                        1,
                        28 * pixels,
                        PairPlan.similarityOperations(pixels)));
    }

    private void distances(Plan plan, LayerDistances layers, Binding maps, Binding map) throws GpuException {
        long pixels = (long) width * height;
        plan.add(
                Stage.SUM_PARTS,
                new Dispatch(
                        "lpips_map",
                        programs.of(Kernel.LPIPS_MAP),
                        new Binding[] {maps, map},
                        layers.parameters(0),
                        Dispatch.groups(pixels, 256),
                        1,
                        1,
                        maps.length() + map.length(),
                        100 * pixels));
    }
}
