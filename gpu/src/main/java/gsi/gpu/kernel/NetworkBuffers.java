package gsi.gpu.kernel;

import gsi.gpu.device.Binding;
import gsi.gpu.device.Device;
import gsi.gpu.device.GpuException;
import gsi.gpu.device.Staging;
import gsi.scorer.lpips.AlexNetWeights;
import gsi.scorer.lpips.AlexNetWeights.Layer;
import gsi.scorer.lpips.AlexNetWeights.Shape;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/** The network's weights on the device, in the order in which its programs read them. */
public final class NetworkBuffers {

    private static final int CELL = 4;

    private final Binding scaling;
    private final List<LayerBuffers> layers;

    /**
     * A layer.
     *
     * @param inputs of its convolution: the first layer's pixels are 48 channels of cells
     * @param kernel side of it: the first layer's is 3 cells
     */
    public record LayerBuffers(
            int inputs, int outputs, int kernel, int pad, Binding weights, Binding bias, Binding importance) {}

    private NetworkBuffers(Binding scaling, List<LayerBuffers> layers) {
        this.scaling = scaling;
        this.layers = layers;
    }

    /** Brings them to the device. */
    public static NetworkBuffers upload(Device device, AlexNetWeights network) throws GpuException {
        MemoryLayout layout = new MemoryLayout();
        Region scaling = layout.words(6);
        List<Region[]> regions = new ArrayList<>();
        List<float[]> matrices = new ArrayList<>();
        for (Layer layer : network.layers()) {
            float[] matrix = matrix(layer);
            matrices.add(matrix);
            regions.add(new Region[] {
                layout.words(matrix.length), layout.words(layer.bias().length), layout.words(layer.importance().length)
            });
        }
        int bytes = Math.toIntExact(layout.total());
        Staging staging = device.createUpload(bytes);
        int buffer = device.createBuffer(bytes);
        put(staging, scaling, 0, network.shift());
        put(staging, scaling, 3, network.scale());
        List<LayerBuffers> layers = new ArrayList<>();
        for (int i = 0; i < regions.size(); i++) {
            Layer layer = network.layers().get(i);
            Region[] of = regions.get(i);
            put(staging, of[0], 0, matrices.get(i));
            put(staging, of[1], 0, layer.bias());
            put(staging, of[2], 0, layer.importance());
            boolean cells = layer.shape().stride() != 1;
            layers.add(new LayerBuffers(
                    cells ? FeatureSizes.CELL_CHANNELS : layer.shape().inputs(),
                    layer.shape().outputs(),
                    cells ? FeatureSizes.CELL_BORDER + 1 : layer.shape().kernel(),
                    cells ? 0 : layer.shape().pad(),
                    of[0].on(buffer),
                    of[1].on(buffer),
                    of[2].on(buffer)));
        }
        device.push(staging, bytes);
        device.copy(staging.buffer(), 0, buffer, 0, bytes);
        device.deleteBuffer(staging.buffer());
        return new NetworkBuffers(scaling.on(buffer), layers);
    }

    private static void put(Staging staging, Region region, int from, float[] numbers) {
        FloatBuffer out = staging.bytes()
                .slice(Math.toIntExact(region.offset()), Math.toIntExact(region.length()))
                .order(staging.bytes().order())
                .asFloatBuffer();
        out.position(from);
        out.put(numbers);
    }

    /** {@code [kernel·kernel·inputs][outputs]}: the terms of a product in the order in which the program takes them. */
    private static float[] matrix(Layer layer) {
        Shape s = layer.shape();
        int k = s.kernel();
        boolean cells = s.stride() != 1;
        int taps = cells ? FeatureSizes.CELL_BORDER + 1 : k;
        int inputs = cells ? FeatureSizes.CELL_CHANNELS : s.inputs();
        float[] matrix = new float[taps * taps * inputs * s.outputs()];
        for (int o = 0; o < s.outputs(); o++) {
            for (int i = 0; i < s.inputs(); i++) {
                for (int y = 0; y < k; y++) {
                    for (int x = 0; x < k; x++) {
                        int tap = cells ? y / CELL * taps + x / CELL : y * k + x;
                        int input = cells ? i * CELL * CELL + y % CELL * CELL + x % CELL : i;
                        matrix[(tap * inputs + input) * s.outputs() + o] =
                                layer.weights()[((o * s.inputs() + i) * k + y) * k + x];
                    }
                }
            }
        }
        return matrix;
    }

    Binding scaling() {
        return scaling;
    }

    public List<LayerBuffers> layers() {
        return layers;
    }
}
