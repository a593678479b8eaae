package org.netloom.core.diagnose;

import java.util.List;
import java.util.Optional;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.layer.LayerKind.Inputs;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeInference;
import org.netloom.core.shape.ShapeReport;

/**
 * Why a wire may not be drawn, asked while it is being drawn. An ERROR says that the wire makes no sense (a cycle, a port that is not
 * there); a WARNING that it can be drawn, but what flows along it does not fit yet, and something has to be mended afterwards. A
 * port that takes one wire and has one is no obstacle: the new wire takes the old one's place. Stateless; safe for any thread.
 */
public final class ConnectionRules {

    private final LayerCatalogue catalogue;
    private final ShapeInference inference;

    /** Rules by a catalogue. */
    public ConnectionRules(LayerCatalogue catalogue) {
        this.catalogue = catalogue;
        this.inference = new ShapeInference(catalogue);
    }

    /** As {@link #check(ModelGraph, DataFacts, ShapeReport, NodeId, NodeId)}, with shapes worked out afresh. */
    public Optional<Diagnostic> check(ModelGraph graph, DataFacts facts, NodeId from, NodeId to) {
        return check(graph, facts, inference.infer(graph, facts), from, to);
    }

    /**
     * What speaks against a wire; empty if nothing does.
     *
     * @param shapes the report of this graph, which saves work when many ports are asked about
     * @throws java.util.NoSuchElementException if a node is not in the graph
     */
    public Optional<Diagnostic> check(ModelGraph graph, DataFacts facts, ShapeReport shapes, NodeId from, NodeId to) {
        GraphView view = new GraphView(graph, facts, shapes, catalogue);
        Node source = graph.node(from).orElseThrow();
        Node target = graph.node(to).orElseThrow();
        if (!view.hasOutput(source)) {
            return refuse("wire-from-output", source, target);
        }
        if (view.inputs(target) == Inputs.NONE) {
            return refuse("wire-into-input", source, target);
        }
        if (graph.reaches(to, from)) {
            return refuse("wire-cycle", source, target);
        }
        if (graph.inputsOf(to).contains(from)) {
            return refuse("wire-exists", source, target);
        }
        return fit(view, from, to);
    }

    private Optional<Diagnostic> fit(GraphView view, NodeId from, NodeId to) {
        ModelGraph after = GraphEdits.connect(from, to).apply(view.drawn());
        GraphView then = new GraphView(
                after, view.facts(), inference.infer(after, view.facts(), view.shapes()), view.catalogue());
        List<Diagnostic> found = new java.util.ArrayList<>();
        new ShapeChecks(then).addTo(found);
        new EndChecks(then).addTo(found);
        return found.stream()
                .filter(diagnostic -> diagnostic.where().size() > 0
                        && diagnostic.where().get(0).equals(to)
                        && isAboutWhatArrives(diagnostic.code()))
                .findFirst()
                .map(diagnostic -> new Diagnostic(
                        Severity.WARNING,
                        diagnostic.code(),
                        diagnostic.where(),
                        diagnostic.arguments(),
                        diagnostic.repairs()));
    }

    private static boolean isAboutWhatArrives(String code) {
        return code.startsWith("wrong-rank")
                || List.of(
                                "sizes-differ",
                                "shapes-differ",
                                "kinds-differ",
                                "outer-sizes-differ",
                                "normalization-of-sequence",
                                "kernel-larger-than-input",
                                "strides-skip-border",
                                "softmax-needs-row",
                                "embedding-needs-index")
                        .contains(code);
    }

    private static Optional<Diagnostic> refuse(String code, Node source, Node target) {
        return Optional.of(GraphView.about(Severity.ERROR, code, List.of(target, source)));
    }
}
