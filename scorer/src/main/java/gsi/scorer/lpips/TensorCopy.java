package gsi.scorer.lpips;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A tensor's numbers outside the heap, kept beyond the run that made them and freed with this object.
 *
 * @param bytes in native order; read by many threads, written by none
 */
@SuppressWarnings("ArrayRecordComponent") // a shape, never compared
record TensorCopy(ByteBuffer bytes, long[] shape, OnnxJavaType type) {

    static TensorCopy of(OnnxTensor tensor) {
        ByteBuffer from = tensor.getByteBuffer();
        ByteBuffer bytes =
                Arena.ofAuto().allocate(Math.max(1, from.remaining()), 8).asByteBuffer();
        bytes.put(from).flip();
        return new TensorCopy(
                bytes.order(ByteOrder.nativeOrder()), tensor.getInfo().getShape(), tensor.getInfo().type);
    }

    /** As an input; the numbers are not copied. The caller closes it. */
    OnnxTensor open(OrtEnvironment environment) throws OrtException {
        return OnnxTensor.createTensor(environment, bytes.duplicate().order(ByteOrder.nativeOrder()), shape, type);
    }

    long weight() {
        return bytes.capacity();
    }
}
