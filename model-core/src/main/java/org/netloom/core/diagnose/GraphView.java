package org.netloom.core.diagnose;

import java.util.List;
import java.util.Optional;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.layer.LayerKind.Inputs;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeReport;
import org.netloom.core.shape.TensorShape;

/** What the checks look at. */
record GraphView(ModelGraph graph, DataFacts facts, ShapeReport shapes, LayerCatalogue catalogue) {

    Optional<LayerKind> kind(Node node) {
        return catalogue.find(node.kind());
    }

    Node node(NodeId id) {
        return graph.node(id).orElseThrow();
    }

    /** The nodes that bring data in. */
    List<Node> sources() {
        return graph.nodes().stream()
                .filter(node ->
                        kind(node).filter(k -> k.inputs() == Inputs.NONE).isPresent())
                .toList();
    }

    /** The nodes that give the answer. */
    List<Node> sinks() {
        return graph.nodes().stream()
                .filter(node -> kind(node).filter(k -> !k.hasOutput()).isPresent())
                .toList();
    }

    /** The shapes that arrive at a node, as far as all are known. */
    List<TensorShape> arriving(NodeId id) {
        return shapes.inputsOf(id).orElse(List.of());
    }

    static Diagnostic error(String code, Node node, List<Repair> repairs, Object... more) {
        return about(Severity.ERROR, code, List.of(node), repairs, more);
    }

    /** A diagnostic whose first arguments are the names of the nodes. */
    static Diagnostic about(Severity severity, String code, List<Node> nodes, List<Repair> repairs, Object... more) {
        List<Object> arguments = new java.util.ArrayList<>();
        nodes.forEach(node -> arguments.add(node.name()));
        arguments.addAll(List.of(more));
        return new Diagnostic(severity, code, nodes.stream().map(Node::id).toList(), arguments, repairs);
    }
}
