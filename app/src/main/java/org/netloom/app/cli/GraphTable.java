package org.netloom.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.GraphDiagnostics;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeInference;
import org.netloom.core.shape.ShapeReport;
import org.netloom.core.shape.TensorShape;

/** A network as a table: its nodes in the order in which data flows, their shapes and parameters. */
final class GraphTable {

    private final ModelGraph graph;
    private final ShapeReport shapes;
    private final List<Diagnostic> diagnostics;

    GraphTable(ModelGraph graph, DataFacts facts) {
        LayerCatalogue catalogue = LayerCatalogue.standard();
        this.graph = graph;
        this.shapes = new ShapeInference(catalogue).infer(graph, facts);
        this.diagnostics = new GraphDiagnostics(catalogue).check(graph, facts, shapes);
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    void print(Speaker speaker) {
        Words words = speaker.words();
        TextTable table = new TextTable(
                List.of(
                        words.text("cli.graph.layer"),
                        words.text("cli.graph.kind"),
                        words.text("cli.graph.from"),
                        words.text("cli.graph.shape"),
                        words.text("cli.graph.parameters")),
                "<<<<>");
        for (Node node : nodes()) {
            table.row(
                    node.name(),
                    node.kind(),
                    String.join(", ", sources(node.id())),
                    shapes.outputOf(node.id()).map(TensorShape::text).orElse("?"),
                    words.count(shapes.parametersOf(node.id())));
        }
        table.row("", "", "", words.text("cli.graph.total"), words.count(shapes.parameters()));
        table.print(speaker.terminal());
    }

    private List<Node> nodes() {
        List<Node> nodes = new ArrayList<>(graph.topologicalOrder());
        graph.nodes().stream().filter(node -> !nodes.contains(node)).forEach(nodes::add);
        return nodes;
    }

    private List<String> sources(NodeId id) {
        return graph.inputsOf(id).stream()
                .map(source -> graph.node(source).map(Node::name).orElse(source.value()))
                .toList();
    }
}
