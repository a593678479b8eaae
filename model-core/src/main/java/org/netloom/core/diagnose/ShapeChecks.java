package org.netloom.core.diagnose;

import java.util.List;
import org.netloom.core.graph.Node;

/** What shape inference found impossible, in words. */
final class ShapeChecks {

    private final GraphView view;

    ShapeChecks(GraphView view) {
        this.view = view;
    }

    void addTo(List<Diagnostic> found) {
        for (Node node : view.graph().nodes()) {
            view.shapes()
                    .problemOf(node.id())
                    .ifPresent(problem -> found.add(GraphView.error(
                            problem.code(), node, List.of(), problem.arguments().toArray())));
        }
    }
}
