package org.netloom.core.diagnose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeInference;
import org.netloom.core.shape.ShapeReport;

/**
 * All that is wrong with a graph, or worth knowing, each with what would mend it. A graph without errors compiles and trains. A
 * repair is offered only after it was tried: it makes its diagnostic disappear and brings no more errors than there were; it is tried when it is asked for, since
 * each trial is a check of its own. Own rules,
 * no native code; stateless and safe for any thread.
 */
public final class GraphDiagnostics {

    private static final int MOST_REPAIRS = 3;
    private final LayerCatalogue catalogue;
    private final ShapeInference inference;

    /** Diagnostics by a catalogue. */
    public GraphDiagnostics(LayerCatalogue catalogue) {
        this.catalogue = catalogue;
        this.inference = new ShapeInference(catalogue);
    }

    /**
     * What there is to say of a graph, the gravest first, then in the order of the nodes.
     *
     * @param facts what the data demands; {@link DataFacts#NONE} while there is none
     * @param shapes the report of this very graph with these facts
     */
    public List<Diagnostic> check(ModelGraph graph, DataFacts facts, ShapeReport shapes) {
        GraphView view = new GraphView(graph, facts, shapes, catalogue);
        List<Diagnostic> found = find(view);
        RepairIdeas ideas = new RepairIdeas(view);
        long errors = errors(found);
        return found.stream()
                .map(diagnostic -> diagnostic.withRepairs(new ProvenRepairs(() -> ideas.of(diagnostic)
                        .filter(repair -> mends(repair, diagnostic, view, errors))
                        .limit(MOST_REPAIRS)
                        .toList())))
                .toList();
    }

    /** The findings alone, without repairs: cheaper, for asking what a change would lead to. */
    List<Diagnostic> find(GraphView view) {
        List<Diagnostic> found = new ArrayList<>();
        new StructureChecks(view).addTo(found);
        new ShapeChecks(view).addTo(found);
        new EndChecks(view).addTo(found);
        found.sort(Comparator.comparing(Diagnostic::severity).reversed());
        return found;
    }

    private boolean mends(Repair repair, Diagnostic diagnostic, GraphView view, long errors) {
        ModelGraph after = repair.edit().apply(view.drawn());
        ShapeReport shapes = inference.infer(after, view.facts(), view.shapes());
        List<Diagnostic> left = find(new GraphView(after, view.facts(), shapes, catalogue));
        return errors(left) <= errors
                && left.stream()
                        .noneMatch(other -> other.code().equals(diagnostic.code())
                                && (isSame(other, diagnostic) || sharesChief(other, diagnostic)));
    }

    /** Where no node is to blame, what is said tells one from another. */
    private static boolean isSame(Diagnostic one, Diagnostic other) {
        return one.where().equals(other.where())
                && (!one.where().isEmpty() || one.arguments().equals(other.arguments()));
    }

    private static boolean sharesChief(Diagnostic one, Diagnostic other) {
        return !one.where().isEmpty()
                && !other.where().isEmpty()
                && one.where().get(0).equals(other.where().get(0));
    }

    private static long errors(List<Diagnostic> diagnostics) {
        return diagnostics.stream().filter(Diagnostic::isError).count();
    }
}
