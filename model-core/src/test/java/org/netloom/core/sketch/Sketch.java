package org.netloom.core.sketch;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.GraphDiagnostics;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeInference;
import org.netloom.core.shape.ShapeReport;
import org.netloom.core.shape.Task;

/** Draws small graphs for tests: nodes are called by their ids. */
public record Sketch(ModelGraph graph) {

    public static final LayerCatalogue LAYERS = LayerCatalogue.standard();

    public static Sketch empty() {
        return new Sketch(ModelGraph.EMPTY);
    }

    /** Nodes of the given kinds in a row, wired one after the other, called by kind and number, such as Dense1. */
    public static Sketch chain(String... kinds) {
        Sketch sketch = empty();
        String last = null;
        Map<String, Integer> counts = new java.util.HashMap<>();
        for (String kind : kinds) {
            String id = kind + counts.merge(kind, 1, Integer::sum);
            sketch = sketch.node(kind, id);
            sketch = last == null ? sketch : sketch.wire(last, id);
            last = id;
        }
        return sketch;
    }

    public Sketch node(String kind, String id) {
        Position place = new Position(200.0 * graph.nodes().size(), 100);
        return new Sketch(graph.plus(new Node(new NodeId(id), kind, id, ParameterValues.DEFAULTS, place)));
    }

    public Sketch wire(String from, String to) {
        return new Sketch(graph.plus(new Connection(new NodeId(from), new NodeId(to))));
    }

    public Sketch cut(String from, String to) {
        return new Sketch(graph.minus(new Connection(new NodeId(from), new NodeId(to))));
    }

    public Sketch with(String id, UnaryOperator<Node> change) {
        return new Sketch(graph.update(new NodeId(id), change));
    }

    public Node at(String id) {
        return graph.node(new NodeId(id)).orElseThrow();
    }

    public ShapeReport shapes(DataFacts facts) {
        return new ShapeInference(LAYERS).infer(graph, facts);
    }

    public List<Diagnostic> diagnostics(DataFacts facts) {
        return new GraphDiagnostics(LAYERS).check(graph, facts, shapes(facts));
    }

    /** Rows of numbers that belong to classes. */
    public static DataFacts classes(int width, int count) {
        return new DataFacts(
                width,
                Task.CLASSIFICATION,
                IntStream.range(0, count).mapToObj(i -> "class " + i).toList(),
                "flowers.csv");
    }

    /** Rows of numbers that another number belongs to. */
    public static DataFacts number(int width) {
        return new DataFacts(width, Task.REGRESSION, List.of(), "houses.csv");
    }

    /** Rows of indices of categories that belong to classes. */
    public static DataFacts indices(int width, int categories, int count) {
        DataFacts facts = classes(width, count);
        return new DataFacts(
                width,
                facts.task(),
                facts.classNames(),
                facts.source(),
                IntStream.range(0, width).mapToObj(i -> categories).toList());
    }
}
