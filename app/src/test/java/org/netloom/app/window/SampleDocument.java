package org.netloom.app.window;

import java.util.List;
import org.netloom.app.document.Analyst;
import org.netloom.app.document.StudioDocument;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.ActivationFunction;
import org.netloom.core.layer.Dense;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.project.Project;

/** Documents that tests of panels begin with. */
public final class SampleDocument {

    public static final NodeId INPUT = new NodeId("input_1");
    public static final NodeId FIRST = new NodeId("dense_1");
    public static final NodeId SECOND = new NodeId("dense_2");
    public static final NodeId THIRD = new NodeId("dense_3");
    public static final NodeId ADD = new NodeId("add_1");
    public static final NodeId OUTPUT = new NodeId("output_1");

    private SampleDocument() {}

    /** Two branches of different widths that are added: the one mistake is that 16 and 8 values cannot be. */
    public static StudioDocument withSizesThatDiffer() {
        ParameterValues tanh = ParameterValues.DEFAULTS.with(Dense.ACTIVATION, ActivationFunction.TANH);
        ParameterValues eight = ParameterValues.DEFAULTS.with(Dense.UNITS, 8);
        return document(ModelGraph.of(
                List.of(
                        node(INPUT, "Input", "Flowers", ParameterValues.DEFAULTS),
                        node(FIRST, "Dense", "Dense 1", ParameterValues.DEFAULTS),
                        node(SECOND, "Dense", "Dense 2", tanh),
                        node(THIRD, "Dense", "Dense 3", eight),
                        node(ADD, "Add", "Add 1", ParameterValues.DEFAULTS),
                        node(OUTPUT, "Output", "Output 1", ParameterValues.DEFAULTS)),
                List.of(
                        new Connection(INPUT, FIRST),
                        new Connection(FIRST, SECOND),
                        new Connection(FIRST, THIRD),
                        new Connection(SECOND, ADD),
                        new Connection(THIRD, ADD),
                        new Connection(ADD, OUTPUT))));
    }

    /** Input, a hidden layer and an answer: nothing is wrong. */
    public static StudioDocument withoutProblems() {
        return document(ModelGraph.of(
                List.of(
                        node(INPUT, "Input", "Flowers", ParameterValues.DEFAULTS),
                        node(FIRST, "Dense", "Dense 1", ParameterValues.DEFAULTS),
                        node(OUTPUT, "Output", "Output 1", ParameterValues.DEFAULTS)),
                List.of(new Connection(INPUT, FIRST), new Connection(FIRST, OUTPUT))));
    }

    /** One layer of a kind, not wired. */
    public static StudioDocument withOne(NodeId id, String kind) {
        return document(ModelGraph.of(List.of(node(id, kind, kind + " 1", ParameterValues.DEFAULTS)), List.of()));
    }

    /** Nothing yet. */
    public static StudioDocument empty() {
        return document(ModelGraph.EMPTY);
    }

    private static StudioDocument document(ModelGraph graph) {
        Project project = Project.empty("Iris flowers").withGraph(graph);
        return new StudioDocument(project, new Analyst(LayerCatalogue.standard()));
    }

    private static Node node(NodeId id, String kind, String name, ParameterValues values) {
        return new Node(id, kind, name, values, Position.ORIGIN);
    }
}
