package org.netloom.app.canvas;

import java.util.List;
import java.util.Optional;
import org.netloom.app.document.StudioDocument;
import org.netloom.core.diagnose.ConnectionRules;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.NodeId;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeInference;
import org.netloom.core.shape.ShapeOutcome;
import org.netloom.core.shape.ShapeReport;
import org.netloom.core.shape.TensorShape;

/** Which wires may be drawn, and which layers may go where. */
final class Wiring {

    private final StudioDocument document;
    private final LayerCatalogue catalogue;
    private final ConnectionRules rules;
    private final ShapeInference inference;

    Wiring(StudioDocument document, LayerCatalogue catalogue) {
        this.document = document;
        this.catalogue = catalogue;
        this.inference = new ShapeInference(catalogue);
        this.rules = new ConnectionRules(catalogue);
    }

    /** What may be asked of a graph while a wire is being pulled; the shapes are worked out once. */
    final class Questions {
        private final ModelGraph graph;
        private final ShapeReport shapes;

        private Questions(ModelGraph graph) {
            this.graph = graph;
            this.shapes = inference.infer(graph, facts());
        }

        /** What speaks against a wire: an error forbids it, a warning says what will have to be mended. */
        Optional<Diagnostic> about(NodeId from, NodeId to) {
            return graph.contains(from) && graph.contains(to)
                    ? rules.check(graph, facts(), shapes, from, to)
                    : Optional.empty();
        }
    }

    /**
     * Questions about the present graph.
     *
     * @param without a wire that would be given up
     */
    Questions questions(Optional<Connection> without) {
        ModelGraph graph = document.project().graph();
        return new Questions(without.map(graph::minus).orElse(graph));
    }

    /** The kinds that can be fed by a node, or that can feed it. */
    List<LayerKind> kindsFor(NodeId end, boolean fedByIt) {
        return catalogue.kinds().stream()
                .filter(kind -> fedByIt ? takes(kind, end) : kind.hasOutput())
                .toList();
    }

    /** Whether a node of a kind could stand in the middle of a wire. */
    boolean canSplice(LayerKind kind, ParameterValues values, Connection wire) {
        return (kind.inputs() == LayerKind.Inputs.ONE || kind.inputs() == LayerKind.Inputs.ONE_OR_TWO)
                && kind.hasOutput()
                && document.analysis()
                        .shapeOf(wire.from())
                        .map(shape -> isPossible(kind, values, shape))
                        .orElse(true);
    }

    private boolean takes(LayerKind kind, NodeId source) {
        return switch (kind.inputs()) {
            case NONE -> false;
            case MANY -> true;
            case ONE, ONE_OR_TWO ->
                document.analysis()
                        .shapeOf(source)
                        .map(shape -> isPossible(kind, ParameterValues.DEFAULTS, shape))
                        .orElse(true);
        };
    }

    private boolean isPossible(LayerKind kind, ParameterValues values, TensorShape shape) {
        return !(kind.infer(values, List.of(shape), facts()) instanceof ShapeOutcome.Impossible);
    }

    private DataFacts facts() {
        return document.analysis().facts();
    }
}
