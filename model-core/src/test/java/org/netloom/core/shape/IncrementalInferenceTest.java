package org.netloom.core.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.netloom.core.diagnose.GraphDiagnostics;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.sketch.Strokes;

/** What is known after an edit by working on from what was known before, and by working out everything, is the same. */
class IncrementalInferenceTest {

    private static final DataFacts IRIS = new DataFacts(4, Task.CLASSIFICATION, List.of("a", "b", "c"), "iris.csv");

    private final LayerCatalogue catalogue = LayerCatalogue.standard();
    private final ShapeInference inference = new ShapeInference(catalogue);

    @Property(tries = 60)
    void should_know_the_same_as_if_all_were_worked_out_anew_whatever_was_edited(@ForAll long seed) {
        Strokes strokes = new Strokes(seed);
        ModelGraph graph = ModelGraph.EMPTY;
        ShapeReport last = ShapeReport.EMPTY;
        for (int edit = 0; edit < 80; edit++) {
            graph = strokes.next(graph).apply(graph);
            DataFacts facts = edit % 20 < 15 ? IRIS : DataFacts.NONE;

            last = inference.infer(graph, facts, last);

            ShapeReport full = inference.infer(graph, facts);
            for (Node node : graph.nodes()) {
                assertThat(last.outputOf(node.id())).as("after edit %s", edit).isEqualTo(full.outputOf(node.id()));
                assertThat(last.inputsOf(node.id())).isEqualTo(full.inputsOf(node.id()));
                assertThat(last.problemOf(node.id())).isEqualTo(full.problemOf(node.id()));
                assertThat(last.parametersOf(node.id())).isEqualTo(full.parametersOf(node.id()));
            }
            assertThat(last.parameters()).isEqualTo(full.parameters());
            assertThat(codes(graph, facts, last)).isEqualTo(codes(graph, facts, full));
        }
    }

    private List<String> codes(ModelGraph graph, DataFacts facts, ShapeReport shapes) {
        return new GraphDiagnostics(catalogue)
                .check(graph, facts, shapes).stream()
                        .map(problem -> problem.code() + problem.where() + problem.arguments())
                        .toList();
    }
}
