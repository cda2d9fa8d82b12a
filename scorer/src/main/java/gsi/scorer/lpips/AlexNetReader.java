package gsi.scorer.lpips;

import gsi.scorer.lpips.AlexNetWeights.Layer;
import gsi.scorer.lpips.AlexNetWeights.Shape;
import gsi.scorer.lpips.OnnxGraph.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows a graph from its first input through the trunk, and checks that each operation is AlexNet's. */
final class AlexNetReader {

    private final OnnxGraph graph;

    AlexNetReader(OnnxGraph graph) {
        this.graph = graph;
    }

    AlexNetWeights weights() throws IOException {
        if (graph.inputs().size() != 2 || graph.outputs().size() != 1) {
            throw new IOException("it has " + graph.inputs().size() + " inputs and "
                    + graph.outputs().size() + " outputs, not two images and a map");
        }
        OnnxOperation shift = next("Sub", graph.inputs().getFirst());
        OnnxOperation scale = next("Div", shift.output());
        List<float[]> importances = importances();
        List<Layer> layers = new ArrayList<>();
        String value = scale.output();
        Set<String> trunk = weightsOf(graph.inputs().getFirst());
        if (!trunk.equals(weightsOf(graph.inputs().getLast()))) {
            throw new IOException("its two images go through different weights");
        }
        for (Shape shape : AlexNetWeights.SHAPES) {
            if (shape.pooled()) {
                OnnxOperation pool = next("MaxPool", value);
                pool.require("kernel_shape", 3, 3).require("strides", 2, 2).require("pads", 0, 0, 0, 0);
                pool.require("ceil_mode", 0).require("dilations", 1, 1);
                value = pool.output();
            }
            OnnxOperation conv = next("Conv", value);
            int k = shape.kernel();
            int p = shape.pad();
            conv.require("kernel_shape", k, k).require("strides", shape.stride(), shape.stride());
            conv.require("pads", p, p, p, p).require("dilations", 1, 1).require("group", 1);
            value = next("Relu", conv.output()).output();
            layers.add(new Layer(
                    shape,
                    floats(conv.input(1), shape.outputs(), shape.inputs(), k, k),
                    floats(conv.input(2), shape.outputs()),
                    importances.get(layers.size())));
        }
        return new AlexNetWeights(floats(shift.input(1), 1, 3, 1, 1), floats(scale.input(1), 1, 3, 1, 1), layers);
    }

    /** Of the linear layers, which are 1×1 convolutions to one channel, in the order of the layers. */
    private List<float[]> importances() throws IOException {
        List<float[]> found = new ArrayList<>();
        for (Node node : graph.nodes()) {
            OnnxOperation linear = OnnxOperation.of(node);
            if (linear.type().equals("Conv")
                    && linear.inputs().size() == 2
                    && found.size() < AlexNetWeights.SHAPES.size()) {
                found.add(floats(
                        linear.input(1),
                        1,
                        AlexNetWeights.SHAPES.get(found.size()).outputs(),
                        1,
                        1));
            }
        }
        if (found.size() != AlexNetWeights.SHAPES.size()) {
            throw new IOException("it has " + found.size() + " linear layers, not " + AlexNetWeights.SHAPES.size());
        }
        return found;
    }

    /** What the convolutions of the trunk behind an input use. */
    private Set<String> weightsOf(String input) throws IOException {
        Set<String> reached = new java.util.HashSet<>(Set.of(input));
        Set<String> used = new java.util.HashSet<>();
        for (Node node : graph.nodes()) {
            OnnxOperation operation = OnnxOperation.of(node);
            boolean trunk = Set.of("Sub", "Div", "Conv", "Relu", "MaxPool").contains(operation.type());
            boolean featureConv =
                    !operation.type().equals("Conv") || operation.inputs().size() == 3;
            if (trunk && featureConv && !operation.inputs().isEmpty() && reached.contains(operation.input(0))) {
                boolean constant = operation.inputs().stream().skip(1).allMatch(graph.constants()::containsKey);
                if (constant) {
                    reached.add(operation.output());
                    used.addAll(operation.inputs().subList(1, operation.inputs().size()));
                }
            }
        }
        return used;
    }

    /** The operation of a type that takes a value first. */
    private OnnxOperation next(String type, String value) throws IOException {
        List<String> others = new ArrayList<>();
        for (Node node : graph.nodes()) {
            if (!node.inputs().isEmpty() && node.inputs().getFirst().equals(value)) {
                OnnxOperation operation = OnnxOperation.of(node);
                if (operation.type().equals(type)) {
                    return operation;
                }
                others.add(operation.type());
            }
        }
        throw new IOException("after " + value + " comes no " + type + ", but " + others);
    }

    private float[] floats(String name, int... shape) throws IOException {
        @Nullable ProtobufField tensor = graph.constants().get(name);
        if (tensor == null) {
            throw new IOException(name + " is no constant");
        }
        OnnxTensorValue value = OnnxTensorValue.of(tensor);
        if (!Arrays.equals(value.shape(), shape)) {
            throw new IOException(
                    name + " has the shape " + Arrays.toString(value.shape()) + ", not " + Arrays.toString(shape));
        }
        return value.floats();
    }

    /** A node's type and attributes. */
    private record OnnxOperation(String type, List<String> inputs, String output, Map<String, List<Long>> attributes) {

        static OnnxOperation of(Node node) throws IOException {
            String type = "";
            Map<String, List<Long>> attributes = new HashMap<>();
            for (ProtobufField f : node.field().message()) {
                if (f.number() == 4) {
                    type = f.text();
                } else if (f.number() == 5) {
                    attribute(f, attributes);
                }
            }
            return new OnnxOperation(type, node.inputs(), node.outputs().getFirst(), attributes);
        }

        /** Whole numbers only: no other attribute matters here. */
        private static void attribute(ProtobufField field, Map<String, List<Long>> into) throws IOException {
            String name = "";
            List<Long> values = new ArrayList<>();
            for (ProtobufField f : field.message()) {
                switch (f.number()) {
                    case 1 -> name = f.text();
                    case 3, 8 -> values.addAll(f.values());
                    default -> {} // its type, texts, tensors
                }
            }
            into.put(name, values);
        }

        String input(int i) throws IOException {
            if (i >= inputs.size()) {
                throw new IOException("a " + type + " has " + inputs.size() + " inputs");
            }
            return inputs.get(i);
        }

        /** An attribute that is absent has ONNX's default, which is what AlexNet has. */
        OnnxOperation require(String name, long... expected) throws IOException {
            List<Long> found = attributes.get(name);
            if (found != null && !found.equals(Arrays.stream(expected).boxed().toList())) {
                throw new IOException(
                        "the " + name + " of a " + type + " is " + found + ", not " + Arrays.toString(expected));
            }
            if (found == null
                    && (name.equals("strides") || name.equals("pads"))
                    && expected[0] != (name.equals("pads") ? 0 : 1)) {
                throw new IOException("a " + type + " has no " + name + ", not " + Arrays.toString(expected));
            }
            return this;
        }
    }
}
