package gsi.scorer.lpips;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.util.Map;

/** Computes the distance map of two images. Safe for many threads. */
interface MapNetwork extends AutoCloseable {

    /** What the first image leaves behind: its features, or the image itself. */
    record Features(Map<String, TensorCopy> values) {
        long weight() {
            return values.values().stream().mapToLong(TensorCopy::weight).sum();
        }
    }

    /** Of the first image, 1×3×height×width in [−1, 1]. */
    Features features(OnnxTensor first) throws OrtException;

    /** Distances between the image that left the features and the second, in rows from the top. */
    float[] map(Features first, OnnxTensor second) throws OrtException;

    @Override
    void close() throws OrtException;
}
