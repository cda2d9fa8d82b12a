package gsi.scorer.lpips;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** The numbers in an ONNX TensorProto of 32-bit floats. */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record OnnxTensorValue(int[] shape, float[] floats) {

    private static final long FLOAT = 1;

    /** @throws IOException if it holds something else, or not as many numbers as its shape says */
    static OnnxTensorValue of(ProtobufField tensor) throws IOException {
        List<Long> shape = new ArrayList<>();
        long type = 0;
        ByteBuffer data = ByteBuffer.allocate(0);
        for (ProtobufField f : tensor.message()) {
            switch (f.number()) {
                case 1 -> shape.addAll(f.values());
                case 2 -> type = f.value();
                case 4, 9 -> data = f.content();
                case 13, 14 -> throw new IOException("its weights are in another file");
                default -> {} // name, documentation
            }
        }
        if (type != FLOAT) {
            throw new IOException("its weights are no 32-bit floats");
        }
        long n = shape.stream().reduce(1L, (a, b) -> a * b);
        if (n < 0 || n != data.remaining() / Float.BYTES) {
            throw new IOException("a tensor of shape " + shape + " has " + data.remaining() + " bytes");
        }
        float[] floats = new float[(int) n];
        data.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(floats);
        return new OnnxTensorValue(shape.stream().mapToInt(Long::intValue).toArray(), floats);
    }
}
