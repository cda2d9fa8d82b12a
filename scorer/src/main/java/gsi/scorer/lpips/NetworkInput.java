package gsi.scorer.lpips;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import gsi.scorer.pixels.PlanarImage;
import java.lang.foreign.Arena;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** An image as the network takes it: 1×3×height×width in [−1, 1], outside the heap, freed when closed. */
final class NetworkInput implements AutoCloseable {

    private final Arena arena = Arena.ofConfined();
    private final OnnxTensor tensor;

    /** Levels are divided by 255 only if the greatest exceeds 1. */
    NetworkInput(OrtEnvironment environment, PlanarImage image) throws OrtException {
        FloatBuffer numbers = arena.allocate(4L * image.length(), 64)
                .asByteBuffer()
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        float[] planes = image.planes();
        float full = image.greatest() > 1 ? 255 : 1;
        for (int i = 0; i < image.length(); i++) {
            numbers.put(i, planes[i] / full * 2 - 1);
        }
        this.tensor = OnnxTensor.createTensor(environment, numbers, new long[] {1, 3, image.height(), image.width()});
    }

    OnnxTensor tensor() {
        return tensor;
    }

    @Override
    public void close() {
        tensor.close();
        arena.close();
    }
}
