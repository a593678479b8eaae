package org.netloom.app.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.GraphDiagnostics;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.project.Project;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeInference;
import org.netloom.core.shape.ShapeReport;
import org.netloom.core.shape.TensorShape;

/**
 * Tells what is known of a network: shapes, parameter counts, problems. Works on from its last answer, so that an edit costs only
 * what it touches. FX thread only.
 */
public final class Analyst implements Function<Project, Analysis> {

    private final ShapeInference inference;
    private final GraphDiagnostics diagnostics;
    private DataState data = DataState.NONE;
    private ShapeReport last = ShapeReport.EMPTY;
    private DataFacts lastFacts = DataFacts.NONE;

    public Analyst(LayerCatalogue catalogue) {
        this.inference = new ShapeInference(catalogue);
        this.diagnostics = new GraphDiagnostics(catalogue);
    }

    /** What is known of the data from now on. */
    void know(DataState newest) {
        data = newest;
    }

    @Override
    public Analysis apply(Project project) {
        return analyse(project, project.data().isPresent() ? data.facts() : DataFacts.NONE);
    }

    /** What is known of a project whose data demands what is told here. */
    public Analysis analyse(Project project, DataFacts facts) {
        ShapeReport shapes =
                inference.infer(project.graph(), facts, facts.equals(lastFacts) ? last : ShapeReport.EMPTY);
        last = shapes;
        lastFacts = facts;
        List<Diagnostic> all = new ArrayList<>(diagnostics.check(project.graph(), facts, shapes));
        if (project.data().isPresent()) {
            all.addAll(data.diagnostics());
        }
        all.sort(Comparator.comparing(Diagnostic::severity).reversed());
        Map<NodeId, TensorShape> outputs = new HashMap<>();
        Map<NodeId, Long> counts = new HashMap<>();
        for (Node node : project.graph().nodes()) {
            shapes.outputOf(node.id()).ifPresent(shape -> outputs.put(node.id(), shape));
            counts.put(node.id(), shapes.parametersOf(node.id()));
        }
        return new Analysis(facts, outputs, counts, all);
    }
}
