package org.netloom.core.diagnose;

import java.util.List;
import org.netloom.core.graph.Node;
import org.netloom.core.shape.ShapeOutcome.Impossible;
import org.netloom.core.shape.TensorShape;
import org.netloom.core.shape.TensorShape.Flat;

/** What shape inference found impossible, with the names of the nodes that the shapes come from. */
final class ShapeChecks {

    /** Above this, weights and what training keeps beside them take gigabytes. */
    private static final long MOST_PARAMETERS = 50_000_000;

    private final GraphView view;

    ShapeChecks(GraphView view) {
        this.view = view;
    }

    void addTo(List<Diagnostic> found) {
        for (Node node : view.graph().nodes()) {
            view.shapes().problemOf(node.id()).ifPresent(problem -> add(found, node, problem));
        }
        if (view.shapes().parameters() > MOST_PARAMETERS) {
            view.graph().nodes().stream()
                    .max(java.util.Comparator.comparingLong(
                            node -> view.shapes().parametersOf(node.id())))
                    .ifPresent(node -> found.add(GraphView.error(
                            "too-many-parameters",
                            node,
                            view.shapes().parameters(),
                            MOST_PARAMETERS,
                            view.shapes().parametersOf(node.id()))));
        }
    }

    private void add(List<Diagnostic> found, Node node, Impossible problem) {
        switch (problem.code()) {
            // Whether a node is fed is said by the structure checks, also where there are no shapes.
            case "missing-input" -> {}
            case "sizes-differ", "kinds-differ", "outer-sizes-differ" -> found.add(difference(node, problem.code()));
            default -> {
                if (problem.code().startsWith("wrong-rank") || problem.code().equals("normalization-of-sequence")) {
                    String feeder = view.feeders(node.id()).get(0).name();
                    found.add(GraphView.error(
                            problem.code(), node, feeder, problem.arguments().get(0)));
                } else {
                    found.add(GraphView.error(
                            problem.code(), node, problem.arguments().toArray()));
                }
            }
        }
    }

    /** Names the first input and the first one that does not go with it. */
    private Diagnostic difference(Node node, String code) {
        List<Node> feeders = view.feeders(node.id());
        List<TensorShape> shapes = view.arriving(node.id());
        int other = 1;
        while (other < shapes.size() - 1 && goTogether(code, shapes.get(0), shapes.get(other))) {
            other++;
        }
        boolean rows = code.equals("sizes-differ") && shapes.get(0) instanceof Flat;
        return GraphView.about(
                Severity.ERROR,
                rows || !code.equals("sizes-differ") ? code : "shapes-differ",
                List.of(node, feeders.get(0), feeders.get(other)),
                rows ? shapes.get(0).size() : shapes.get(0).text(),
                rows ? shapes.get(other).size() : shapes.get(other).text());
    }

    private static boolean goTogether(String code, TensorShape one, TensorShape other) {
        return switch (code) {
            case "kinds-differ" -> one.getClass().equals(other.getClass());
            case "outer-sizes-differ" -> outer(one).equals(outer(other));
            default -> one.equals(other);
        };
    }

    private static List<?> outer(TensorShape shape) {
        return shape.axes().subList(0, shape.axes().size() - 1);
    }
}
