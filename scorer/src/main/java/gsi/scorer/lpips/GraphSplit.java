package gsi.scorer.lpips;

import gsi.scorer.lpips.OnnxGraph.Input;
import gsi.scorer.lpips.OnnxGraph.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Cuts a graph with two inputs where they meet: a trunk that sees the first input only, a trunk that sees the second only,
 * and a head that takes what both found. LPIPS compares features of two images, each computed without the other, so the
 * photo's trunk need not run again for each of its edits. The operations stay the same, so do the numbers.
 */
final class GraphSplit {

    private static final int FIRST = 1;
    private static final int SECOND = 2;
    private static final int BOTH = FIRST | SECOND;

    /** ONNX's number for 32-bit floats. */
    private static final int FLOAT = 1;

    private final OnnxGraph graph;
    private final List<String> firstCut;
    private final List<String> secondCut;

    private GraphSplit(OnnxGraph graph, List<String> firstCut, List<String> secondCut) {
        this.graph = graph;
        this.firstCut = firstCut;
        this.secondCut = secondCut;
    }

    /** Empty where there is nothing to gain: not two inputs and one output, or inputs that meet at once. */
    static Optional<GraphSplit> of(OnnxGraph graph) {
        if (graph.inputs().size() != 2 || graph.outputs().size() != 1) {
            return Optional.empty();
        }
        // Which of the inputs a value depends on; none for weights and constants.
        Map<String, Integer> dependence = new HashMap<>();
        dependence.put(graph.inputs().getFirst(), FIRST);
        dependence.put(graph.inputs().getLast(), SECOND);
        Set<String> met = new LinkedHashSet<>();
        for (Node node : graph.nodes()) {
            int on = 0;
            for (String input : node.inputs()) {
                on |= dependence.getOrDefault(input, 0);
            }
            for (String output : node.outputs()) {
                dependence.put(output, on);
            }
            if (on == BOTH) {
                met.addAll(node.inputs());
            }
        }
        if (graph.inputs().stream().anyMatch(met::contains)
                || dependence.getOrDefault(graph.outputs().getFirst(), 0) != BOTH) {
            return Optional.empty();
        }
        return Optional.of(
                new GraphSplit(graph, dependent(met, dependence, FIRST), dependent(met, dependence, SECOND)));
    }

    private static List<String> dependent(Set<String> values, Map<String, Integer> dependence, int on) {
        return values.stream().filter(v -> dependence.getOrDefault(v, 0) == on).toList();
    }

    /** From the first input to what the head needs of it. */
    byte[] firstTrunk() {
        return trunk(graph.inputs().getFirst(), firstCut);
    }

    /** From the second input to what the head needs of it. */
    byte[] secondTrunk() {
        return trunk(graph.inputs().getLast(), secondCut);
    }

    private byte[] trunk(String input, List<String> wanted) {
        return graph.part(leadingTo(wanted, Set.of()), List.of(new Input(input, FLOAT)), wanted);
    }

    /**
     * From both trunks' values to the output.
     *
     * @param elementType ONNX's number for a value's type
     */
    byte[] head(ToIntFunction<String> elementType) {
        List<String> given = new ArrayList<>(firstCut);
        given.addAll(secondCut);
        List<Input> inputs = given.stream()
                .map(name -> new Input(name, elementType.applyAsInt(name)))
                .toList();
        return graph.part(leadingTo(graph.outputs(), new HashSet<>(given)), inputs, graph.outputs());
    }

    /** The nodes that some values come from, back to what is given. */
    private List<Node> leadingTo(List<String> wanted, Set<String> given) {
        Set<String> needed = new HashSet<>(wanted);
        List<Node> nodes = new ArrayList<>();
        for (Node node : graph.nodes().reversed()) {
            if (node.outputs().stream().anyMatch(o -> needed.contains(o) && !given.contains(o))) {
                nodes.add(node);
                needed.addAll(node.inputs());
            }
        }
        return nodes.reversed();
    }
}
