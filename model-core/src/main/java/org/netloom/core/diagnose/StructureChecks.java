package org.netloom.core.diagnose;

import java.util.List;
import java.util.stream.Collectors;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.layer.Input;
import org.netloom.core.layer.LayerKind.Inputs;
import org.netloom.core.text.Listing;

/** What can be seen without sizes: both ends there, nothing loose, no wire running back. */
final class StructureChecks {

    private final GraphView view;

    StructureChecks(GraphView view) {
        this.view = view;
    }

    void addTo(List<Diagnostic> found) {
        if (view.graph().isEmpty()) {
            found.add(Diagnostic.error("empty-graph"));
            return;
        }
        inputs(found);
        ends(found, view.sinks(), "no-output", "several-outputs");
        cycle(found);
        for (Node node : view.graph().nodes()) {
            wires(found, node);
        }
    }

    /** Inputs that do not say what they read would all read the same: one is enough for that. */
    private void inputs(List<Diagnostic> found) {
        List<Node> silent = view.sources().stream()
                .filter(node -> node.get(Input.READS).isBlank())
                .toList();
        boolean clash = silent.size() > 1 && view.facts().isReadWhole();
        ends(found, clash ? silent : view.sources().stream().limit(1).toList(), "no-input", "several-inputs");
    }

    private static void ends(List<Diagnostic> found, List<Node> ends, String none, String several) {
        if (ends.isEmpty()) {
            found.add(Diagnostic.error(none));
        } else if (ends.size() > 1) {
            List<NodeId> ids = ends.stream().map(Node::id).toList();
            Listing names = Listing.of(ends.stream().map(Node::name).toList());
            found.add(new Diagnostic(Severity.ERROR, several, ids, List.of(names, ends.size()), List.of()));
        }
    }

    private void cycle(List<Diagnostic> found) {
        List<NodeId> cycle = view.graph().cycle();
        if (!cycle.isEmpty()) {
            String first = view.node(cycle.get(0)).name();
            String names = cycle.stream().map(id -> view.node(id).name()).collect(Collectors.joining(" → "));
            found.add(new Diagnostic(Severity.ERROR, "cycle", cycle, List.of(names + " → " + first), List.of()));
        }
    }

    private void wires(List<Diagnostic> found, Node node) {
        boolean fed = !view.graph().inputsOf(node.id()).isEmpty();
        boolean feeds = !view.graph().outputsOf(node.id()).isEmpty();
        boolean wantsFood = view.inputs(node) != Inputs.NONE;
        if (!view.hasOutput(node)) {
            if (feeds) {
                found.add(GraphView.error("no-output-port", node));
            }
            if (!fed) {
                found.add(GraphView.error("missing-input", node));
            }
        } else if (wantsFood && !fed) {
            found.add(GraphView.error(feeds ? "missing-input" : "loose-node", node));
        } else if (!feeds) {
            found.add(GraphView.error("leads-nowhere", node));
        }
    }
}
