package org.netloom.core.diagnose;

import java.util.ArrayList;
import java.util.List;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeReport;

/**
 * All that is wrong with a graph, or worth knowing, each with what would mend it. A graph without errors compiles and trains. Own
 * rules, no native code; stateless and safe for any thread.
 */
public final class GraphDiagnostics {

    private final LayerCatalogue catalogue;

    /** Diagnostics by a catalogue. */
    public GraphDiagnostics(LayerCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What there is to say of a graph, errors first, then in the order of the nodes.
     *
     * @param facts what the data demands; {@link DataFacts#NONE} while there is none
     * @param shapes the report of this very graph with these facts
     */
    public List<Diagnostic> check(ModelGraph graph, DataFacts facts, ShapeReport shapes) {
        GraphView view = new GraphView(graph, facts, shapes, catalogue);
        List<Diagnostic> found = new ArrayList<>();
        new ShapeChecks(view).addTo(found);
        found.sort(java.util.Comparator.comparing(Diagnostic::severity).reversed());
        return List.copyOf(found);
    }
}
