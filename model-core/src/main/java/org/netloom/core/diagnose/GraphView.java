package org.netloom.core.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.layer.LayerKind.Inputs;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeReport;
import org.netloom.core.shape.TensorShape;

/**
 * What the checks look at.
 *
 * @param drawn the graph as it is drawn: repairs are changes of this one
 * @param graph the network that is at work, without bypassed nodes: problems are those of this one
 */
record GraphView(ModelGraph drawn, ModelGraph graph, DataFacts facts, ShapeReport shapes, LayerCatalogue catalogue) {

    GraphView(ModelGraph drawn, DataFacts facts, ShapeReport shapes, LayerCatalogue catalogue) {
        this(drawn, drawn.withoutBypassed(), facts, shapes, catalogue);
    }

    Optional<LayerKind> kind(Node node) {
        return catalogue.find(node.kind());
    }

    Node node(NodeId id) {
        return graph.node(id).orElseThrow();
    }

    /** The nodes that bring data in. */
    List<Node> sources() {
        return graph.nodes().stream()
                .filter(node -> inputs(node) == Inputs.NONE)
                .toList();
    }

    /** The nodes that give the answer. */
    List<Node> sinks() {
        return graph.nodes().stream().filter(node -> !hasOutput(node)).toList();
    }

    /** Nodes that could feed another but feed none, in the order of the flow. */
    List<Node> tails() {
        return graph.topologicalOrder().stream()
                .filter(node -> hasOutput(node) && graph.outputsOf(node.id()).isEmpty())
                .toList();
    }

    /** Nodes that want to be fed and are not, in the order in which they were added. */
    List<Node> heads() {
        return graph.nodes().stream()
                .filter(node ->
                        inputs(node) != Inputs.NONE && graph.inputsOf(node.id()).isEmpty())
                .toList();
    }

    /** How many wires a node takes; a kind that is not known is taken for an ordinary one. */
    Inputs inputs(Node node) {
        return kind(node).map(LayerKind::inputs).orElse(Inputs.ONE);
    }

    /** Whether wires may leave a node. */
    boolean hasOutput(Node node) {
        return kind(node).map(LayerKind::hasOutput).orElse(true);
    }

    /** The nodes that feed a node. */
    List<Node> feeders(NodeId id) {
        return graph.inputsOf(id).stream().map(this::node).toList();
    }

    /** The nodes that a node feeds beside one. */
    Stream<Node> others(Node feeder, Node one) {
        return graph.outputsOf(feeder.id()).stream()
                .filter(id -> !id.equals(one.id()))
                .map(this::node);
    }

    /** The shapes that arrive at a node, if all are known. */
    List<TensorShape> arriving(NodeId id) {
        return shapes.inputsOf(id).orElse(List.of());
    }

    /** An error at a node; the node's name is the first argument. */
    static Diagnostic error(String code, Node node, Object... more) {
        return about(Severity.ERROR, code, List.of(node), more);
    }

    /** A diagnostic whose first arguments are the names of the nodes. */
    static Diagnostic about(Severity severity, String code, List<Node> nodes, Object... more) {
        List<Object> arguments = new ArrayList<>();
        nodes.forEach(node -> arguments.add(node.name()));
        arguments.addAll(List.of(more));
        return new Diagnostic(severity, code, nodes.stream().map(Node::id).toList(), arguments, List.of());
    }
}
