package gsi.scorer.lpips;

import java.util.List;

/** Small ONNX models, written field by field, that are like LPIPS in form or fail to be in one respect. */
final class TinyOnnx {

    static final int FLOAT = 1;
    static final int INT64 = 7;

    private final ProtobufWriter graph = new ProtobufWriter().text(2, "tiny");

    /** Two images, each through a node of its own, then their difference. */
    static byte[] twoTrunks() {
        return new TinyOnnx()
                .node("Relu", List.of("in0"), "a")
                .node("Neg", List.of("in1"), "b")
                .node("Add", List.of("a", "b"), "map")
                .image("in0", FLOAT)
                .image("in1", FLOAT)
                .output("map")
                .bytes();
    }

    /** Two images that meet at once. */
    static byte[] meetingAtOnce() {
        return new TinyOnnx()
                .node("Sub", List.of("in0", "in1"), "map")
                .image("in0", FLOAT)
                .image("in1", FLOAT)
                .output("map")
                .bytes();
    }

    TinyOnnx node(String operation, List<String> inputs, String output) {
        ProtobufWriter node = new ProtobufWriter();
        inputs.forEach(i -> node.text(1, i));
        graph.message(1, node.text(2, output).text(4, operation));
        return this;
    }

    /** 1×3×any×any. */
    TinyOnnx image(String name, int elementType) {
        return input(name, elementType, 1, 3, -1, -1);
    }

    /** A negative side may be any. */
    TinyOnnx input(String name, int elementType, int... sides) {
        ProtobufWriter shape = new ProtobufWriter();
        for (int i = 0; i < sides.length; i++) {
            ProtobufWriter side = new ProtobufWriter();
            shape.message(1, sides[i] < 0 ? side.text(2, "side" + i) : side.number(1, sides[i]));
        }
        ProtobufWriter tensor = new ProtobufWriter().number(1, elementType).message(2, shape);
        graph.message(11, new ProtobufWriter().text(1, name).message(2, new ProtobufWriter().message(1, tensor)));
        return this;
    }

    TinyOnnx output(String name) {
        graph.message(12, new ProtobufWriter().text(1, name));
        return this;
    }

    byte[] bytes() {
        return new ProtobufWriter()
                .number(1, 7)
                .message(7, graph)
                .message(8, new ProtobufWriter().number(2, 13))
                .toBytes();
    }
}
