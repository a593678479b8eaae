package org.netloom.core.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.netloom.core.sketch.Sketch.LAYERS;

import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.layer.Input;
import org.netloom.core.layer.InputLayout;
import org.netloom.core.layer.Output;
import org.netloom.core.model.GraphFingerprint;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.sketch.Sketch;

/** A bypassed layer hands its (first) input on: to shapes, problems and the engine it is not there. */
class BypassTest {

    private static final DataFacts FACTS = Sketch.classes(4, 10);

    @Test
    void should_hand_on_the_shape_of_its_input_and_train_nothing() {
        Sketch sketch = bypass(Sketch.chain("Input", "Dense", "Dense", "Output"), "Dense2");

        assertThat(sketch.shapes(FACTS).outputOf(new NodeId("Dense2")))
                .isEqualTo(sketch.shapes(FACTS).outputOf(new NodeId("Dense1")));
        assertThat(sketch.shapes(FACTS).parametersOf(new NodeId("Dense2"))).isZero();
    }

    @Test
    void should_leave_no_vertex_in_the_network() {
        ComputationGraph network =
                compile(bypass(Sketch.chain("Input", "Dense", "Dropout", "Dense", "Output"), "Dropout1", "Dense2"));
        ComputationGraph without = compile(Sketch.chain("Input", "Dense", "Output"));

        assertThat(network.getConfiguration().getVertices()).containsOnlyKeys("Dense1", "Output1");
        assertThat(network.params()).isEqualTo(without.params());
    }

    @Test
    void should_find_what_is_wrong_behind_it_and_offer_to_use_it_again() {
        Sketch sketch = bypass(image(Sketch.chain("Input", "Conv2D", "Flatten", "Output")), "Flatten1");

        Diagnostic problem = sketch.diagnostics(DataFacts.NONE).get(0);

        assertThat(problem.code()).isEqualTo("wrong-rank-row");
        assertThat(problem.where()).startsWith(new NodeId("Output1"));
        assertThat(problem.repairs().get(0).edit().name().key()).isEqualTo("repair-use-again");
        assertThat(problem.repairs().get(0).edit().apply(sketch.graph()))
                .isEqualTo(image(Sketch.chain("Input", "Conv2D", "Flatten", "Output"))
                        .graph());
    }

    @Test
    void should_say_that_nothing_reaches_a_bypassed_layer_that_feeds_another() {
        Sketch sketch = bypass(Sketch.chain("Input", "Dense", "Dense", "Output").cut("Input1", "Dense1"), "Dense1");

        assertThat(sketch.diagnostics(FACTS))
                .filteredOn(problem -> problem.code().equals("missing-input"))
                .extracting(problem -> problem.where().get(0))
                .containsExactly(new NodeId("Dense1"));
    }

    @Test
    void should_hand_on_the_first_input_of_a_merging_layer() {
        Sketch sketch = bypass(
                Sketch.chain("Input", "Dense", "Concatenate", "Output").wire("Input1", "Concatenate1"), "Concatenate1");

        assertThat(compile(sketch).getConfiguration().getVertexInputs().get("Output1"))
                .containsExactly("Dense1");
        assertThat(sketch.shapes(FACTS).outputOf(new NodeId("Concatenate1")))
                .isEqualTo(sketch.shapes(FACTS).outputOf(new NodeId("Dense1")));
    }

    @Test
    void should_add_a_value_to_itself_where_the_body_of_a_residual_block_is_bypassed() {
        Sketch sketch =
                bypass(Sketch.chain("Input", "Dense", "Dense", "Add", "Output").wire("Dense1", "Add1"), "Dense2");
        ComputationGraph network = compile(sketch);
        INDArray rows = Nd4j.rand(3, 4);
        INDArray before = network.params().dup();

        var activations = network.feedForward(rows, false);
        network.fit(new DataSet(rows, Nd4j.eye(10).getRows(0, 1, 2)));

        assertThat(activations.get("Add1")).isEqualTo(activations.get("Dense1").mul(2));
        assertThat(network.params()).isNotEqualTo(before);
    }

    @Test
    void should_not_bypass_what_brings_data_in_or_gives_the_answer() {
        Sketch sketch = Sketch.chain("Input", "Dense", "Output");

        assertThat(bypass(sketch, "Input1", "Output1").graph()).isSameAs(sketch.graph());
        assertThat(bypass(sketch, "Dense1").with("Dense1", node -> node).graph().nodes())
                .extracting(Node::bypassed)
                .containsExactly(false, true, false);
        assertThat(GraphEdits.changeKind(new NodeId("Dense1"), new Output().type())
                        .apply(bypass(sketch, "Dense1").graph())
                        .node(new NodeId("Dense1"))
                        .orElseThrow()
                        .bypassed())
                .isFalse();
    }

    @Test
    void should_be_another_network_than_before() {
        Sketch sketch = Sketch.chain("Input", "Dense", "Output");

        assertThat(GraphFingerprint.of(bypass(sketch, "Dense1").graph()))
                .isNotEqualTo(GraphFingerprint.of(sketch.graph()));
    }

    private static Sketch image(Sketch sketch) {
        return sketch.with("Input1", node -> node.with(Input.LAYOUT, InputLayout.IMAGE));
    }

    private static Sketch bypass(Sketch sketch, String... ids) {
        List<NodeId> nodes = Arrays.stream(ids).map(NodeId::new).toList();
        return new Sketch(GraphEdits.bypass(nodes, true).apply(sketch.graph()));
    }

    private static ComputationGraph compile(Sketch sketch) {
        return new NetworkCompiler(LAYERS)
                .compile(
                        sketch.with("Output1", node -> node.with(Output.UNITS, 10))
                                .graph(),
                        TrainingPlan.DEFAULT,
                        FACTS)
                .toOptional()
                .orElseThrow();
    }
}
