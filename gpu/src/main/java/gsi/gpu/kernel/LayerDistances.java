package gsi.gpu.kernel;

import gsi.gpu.device.Binding;
import gsi.gpu.device.GpuException;
import gsi.gpu.kernel.NetworkBuffers.LayerBuffers;
import gsi.gpu.kernel.Plan.Stage;
import java.util.List;

/** LPIPS before it is brought to the image's size: a map of distances for each of the network's layers. */
final class LayerDistances {

    /** When the distance of a layer can be computed: after its convolution. */
    private static final List<Stage> STAGES =
            List.of(Stage.POOL_1, Stage.POOL_2, Stage.CONV_4, Stage.CONV_5, Stage.DISTANCE_5);

    private final Programs programs;
    private final FeatureSizes sizes;

    /** For images of a size. */
    LayerDistances(Programs programs, int width, int height) {
        this.programs = programs;
        this.sizes = FeatureSizes.of(width, height);
    }

    /** Numbers of the five maps; those of an image that is too small are never made. */
    static long numbers(int width, int height) {
        FeatureSizes s = FeatureSizes.of(Math.max(31, width), Math.max(31, height));
        return s.pixels(0) + s.pixels(1) + 3L * s.pixels(2);
    }

    /**
     * Adds the work.
     *
     * @param photo what is kept of the photo
     * @param photoKept its buffer
     * @param edited what is kept of the edited image
     * @param kept its buffer
     * @param maps where they go, one after the other
     */
    void addTo(
            Plan plan,
            NetworkBuffers network,
            ImageMemory photo,
            int photoKept,
            ImageMemory edited,
            int kept,
            Binding maps)
            throws GpuException {
        int at = 0;
        // A map may begin where the device lets no block begin: it is part of the one before, so all share one block.
        for (int layer = 0; layer < network.layers().size(); layer++) {
            LayerBuffers of = network.layers().get(layer);
            int pixels = sizes.pixels(layer);
            plan.add(
                    STAGES.get(layer),
                    new Dispatch(
                            "lpips_distance",
                            programs.of(Kernel.LPIPS_DISTANCE),
                            new Binding[] {
                                photo.features().get(layer).on(photoKept),
                                edited.features().get(layer).on(kept),
                                of.importance(),
                                maps
                            },
                            new int[] {of.outputs(), pixels, at},
                            Dispatch.groups(pixels, 32),
                            1,
                            1,
                            8L * of.outputs() * pixels,
                            12L * of.outputs() * pixels));
            at += pixels;
        }
    }

    /**
     * The parameters of a program that brings them to the image's size.
     *
     * @param blocks of the mask
     */
    int[] parameters(int blocks) {
        return new int[] {
            sizes.width(),
            sizes.height(),
            blocks,
            0,
            sizes.width1(),
            sizes.height1(),
            sizes.width2(),
            sizes.height2(),
            sizes.width3(),
            sizes.height3()
        };
    }
}
