package gsi.scorer.lpips;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The graph in an ONNX file, read just far enough to write parts of it as files of their own. Numbers are field numbers of
 * ONNX's ModelProto, GraphProto and NodeProto.
 *
 * @param around the model's fields other than the graph: versions, operator sets
 * @param nodes in the order in which they can be computed, as ONNX demands
 * @param constants weights by name
 * @param inputs names of what is fed in, without weights
 * @param outputs names of what comes out
 */
record OnnxGraph(
        List<ProtobufField> around,
        List<Node> nodes,
        Map<String, ProtobufField> constants,
        List<String> inputs,
        List<String> outputs) {

    private static final int GRAPH = 7;

    /** An operation. */
    record Node(ProtobufField field, List<String> inputs, List<String> outputs) {}

    /** A value that goes into a part; {@code elementType} is ONNX's number for float, int64, … */
    record Input(String name, int elementType) {}

    /** @throws IOException if the data is no ONNX model, or one with nested graphs, functions or sparse weights */
    static OnnxGraph read(ByteBuffer model) throws IOException {
        List<ProtobufField> around = new ArrayList<>();
        ProtobufField graph = null;
        for (ProtobufField f : ProtobufField.of(model)) {
            switch (f.number()) {
                case GRAPH -> graph = f;
                case 20, 25 -> throw new IOException("it has functions or training data");
                default -> around.add(f);
            }
        }
        if (graph == null) {
            throw new IOException("it has no graph");
        }
        List<Node> nodes = new ArrayList<>();
        Map<String, ProtobufField> constants = new LinkedHashMap<>();
        List<String> fed = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        for (ProtobufField f : graph.message()) {
            switch (f.number()) {
                case 1 -> nodes.add(node(f));
                case 5 -> constants.put(textOf(f, 8), f);
                case 11 -> fed.add(textOf(f, 1));
                case 12 -> outputs.add(textOf(f, 1));
                case 14, 15 -> throw new IOException("it has sparse or quantised weights");
                default -> {} // names, documentation, shapes in between: none changes a result
            }
        }
        List<String> inputs =
                fed.stream().filter(n -> !constants.containsKey(n)).toList();
        return new OnnxGraph(around, nodes, constants, inputs, outputs);
    }

    private static Node node(ProtobufField field) throws IOException {
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        for (ProtobufField f : field.message()) {
            switch (f.number()) {
                case 1 -> inputs.add(f.text());
                case 2 -> outputs.add(f.text());
                case 5 -> {
                    for (ProtobufField part : f.message()) {
                        if (part.number() == 6 || part.number() == 11) {
                            throw new IOException("it has nested graphs");
                        }
                    }
                }
                default -> {} // the kind of operation and its name go along in the field as a whole
            }
        }
        return new Node(field, List.copyOf(inputs), List.copyOf(outputs));
    }

    private static String textOf(ProtobufField message, int number) throws IOException {
        for (ProtobufField f : message.message()) {
            if (f.number() == number) {
                return f.text();
            }
        }
        throw new IOException("it has something without a name");
    }

    /** A model that computes {@code wanted} with some of the nodes, and with the weights that they use. */
    byte[] part(List<Node> some, List<Input> given, List<String> wanted) {
        ProtobufWriter graph = new ProtobufWriter();
        Set<String> used = new HashSet<>();
        for (Node node : some) {
            graph.copy(node.field());
            used.addAll(node.inputs());
        }
        graph.text(2, "part");
        constants.forEach((name, field) -> {
            if (used.contains(name)) {
                graph.copy(field);
            }
        });
        for (Input input : given) {
            ProtobufWriter tensor = new ProtobufWriter().number(1, input.elementType());
            ProtobufWriter type = new ProtobufWriter().message(1, tensor);
            graph.message(11, new ProtobufWriter().text(1, input.name()).message(2, type));
        }
        for (String output : wanted) {
            graph.message(12, new ProtobufWriter().text(1, output));
        }
        ProtobufWriter model = new ProtobufWriter();
        around.forEach(model::copy);
        return model.message(GRAPH, graph).toBytes();
    }
}
