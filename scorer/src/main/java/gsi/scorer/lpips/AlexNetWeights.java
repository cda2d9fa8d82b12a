package gsi.scorer.lpips;

import gsi.dataset.DataException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/**
 * The weights of LPIPS v0.1 with AlexNet, read from a model file for whoever computes the network without ONNX Runtime. The
 * file's graph is checked operation by operation up to the features; the rest is the same for every LPIPS, and {@link
 * SelfTest} tells whether the whole is right.
 *
 * @param shift subtracted from the input's three channels in [−1, 1]
 * @param scale by which they are then divided
 * @param layers the five convolutions in order
 */
@SuppressWarnings("ArrayRecordComponent") // weights are shared on purpose, never compared, never written
public record AlexNetWeights(float[] shift, float[] scale, List<Layer> layers) {

    /**
     * One convolution with its rectifier, and the weight that LPIPS gives each of its channels.
     *
     * @param shape what kind it is
     * @param weights {@code [outputs][inputs][kernel][kernel]}
     * @param bias per output
     * @param importance per output, LPIPS's linear layer
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Layer(Shape shape, float[] weights, float[] bias, float[] importance) {}

    /**
     * A convolution's shape.
     *
     * @param pooled whether 3×3 maximum pooling with stride 2 comes before it
     */
    public record Shape(int inputs, int outputs, int kernel, int stride, int pad, boolean pooled) {}

    /** AlexNet's. */
    public static final List<Shape> SHAPES = List.of(
            new Shape(3, 64, 11, 4, 2, false),
            new Shape(64, 192, 5, 1, 2, true),
            new Shape(192, 384, 3, 1, 1, true),
            new Shape(384, 256, 3, 1, 1, false),
            new Shape(256, 256, 3, 1, 1, false));

    /** From a model file. @throws DataException if it is missing or its graph is another, and in what it differs */
    public static AlexNetWeights read(Path file) throws DataException {
        byte[] bytes = LpipsLoader.read(file);
        try {
            return new AlexNetReader(OnnxGraph.read(ByteBuffer.wrap(bytes))).weights();
        } catch (IOException e) {
            throw new DataException(file, "is not LPIPS with AlexNet as it is known here: " + e.getMessage(), e);
        }
    }
}
