package org.netloom.core.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.netloom.core.sketch.Sketch.LAYERS;

import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.layer.Dense;
import org.netloom.core.layer.Output;
import org.netloom.core.layer.OutputActivation;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.plan.TrainingPlan.Updater;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.TensorShape;
import org.netloom.core.sketch.Rows;
import org.netloom.core.sketch.Sketch;

class NetworkCompilerTest {

    private static final DataFacts FACTS = Sketch.classes(4, 3);
    private static final Sketch NETWORK =
            Sketch.chain("Input", "Dense", "Output").with("Output1", node -> node.with(Output.UNITS, 3));

    private static ComputationGraph compile(Sketch sketch, TrainingPlan plan, DataFacts facts) {
        return new NetworkCompiler(LAYERS)
                .compile(sketch.graph(), plan, facts)
                .toOptional()
                .orElseThrow();
    }

    @Test
    void should_name_vertices_by_node_ids_and_count_parameters_as_the_shapes_do() {
        ComputationGraph network = compile(NETWORK, TrainingPlan.DEFAULT, FACTS);

        assertThat(network.getConfiguration().getNetworkInputs()).containsExactly("Input1");
        assertThat(network.getConfiguration().getNetworkOutputs()).containsExactly("Output1");
        assertThat(network.getConfiguration().getVertices()).containsOnlyKeys("Dense1", "Output1");
        assertThat(network.numParams())
                .isEqualTo(NETWORK.shapes(FACTS).parameters())
                .isEqualTo(131);
        assertThat(network.params().dataType()).isEqualTo(DataType.FLOAT);
    }

    @Test
    void should_draw_the_same_weights_from_the_same_seed() {
        ComputationGraph one = compile(NETWORK, TrainingPlan.DEFAULT, FACTS);
        ComputationGraph same = compile(NETWORK, TrainingPlan.DEFAULT, FACTS);
        ComputationGraph other = compile(NETWORK, TrainingPlan.DEFAULT.withSeed(7), FACTS);

        assertThat(one.params()).isEqualTo(same.params());
        assertThat(one.params()).isNotEqualTo(other.params());
    }

    @ParameterizedTest
    @EnumSource(Updater.class)
    void should_learn_with_every_updater(Updater updater) {
        TrainingPlan plan = TrainingPlan.DEFAULT.withUpdater(updater).withLearningRate(0.02);
        ComputationGraph network = compile(NETWORK, plan, FACTS);
        PreparedRows rows = Rows.random(FACTS, 16, 1);
        InputTensors tensors = InputTensors.of(NETWORK.graph(), FACTS);
        DataSet batch = new DataSet(tensors.features(rows)[0], tensors.labels(rows));

        network.fit(batch);
        double before = network.score();
        for (int i = 0; i < 60; i++) {
            network.fit(batch);
        }

        assertThat(network.score()).isLessThan(before * 0.98);
    }

    @Test
    void should_let_a_layer_keep_its_own_penalty_instead_of_the_plans() {
        Sketch sketch = NETWORK.with("Dense1", node -> node.with(Dense.L2, 0.25));
        ComputationGraph network = compile(sketch, TrainingPlan.DEFAULT.withPenalties(0, 0.5), FACTS);

        assertThat(l2(network, "Dense1")).isEqualTo(0.25);
        assertThat(l2(network, "Output1")).isEqualTo(0.5);
    }

    @Test
    void should_ask_a_single_yes_or_no_unit_for_the_second_class() {
        DataFacts facts = Sketch.classes(4, 2);
        Sketch sketch = NETWORK.with(
                "Output1", node -> node.with(Output.UNITS, 1).with(Output.ACTIVATION, OutputActivation.SIGMOID));
        ComputationGraph network = compile(sketch, TrainingPlan.DEFAULT.withLearningRate(0.05), facts);
        PreparedRows rows = Rows.random(facts, 8, 3);
        InputTensors tensors = InputTensors.of(sketch.graph(), facts);

        for (int i = 0; i < 300; i++) {
            network.fit(new DataSet(tensors.features(rows)[0], tensors.labels(rows)));
        }

        float[] answers = network.outputSingle(tensors.features(rows)).toFloatVector();
        for (int row = 0; row < rows.count(); row++) {
            assertThat(answers[row] > 0.5).as("row %d", row).isEqualTo(rows.labels()[2 * row + 1] == 1);
        }
    }

    @Test
    void should_give_the_reasons_instead_of_a_network_when_the_graph_has_errors() {
        var outcome = new NetworkCompiler(LAYERS)
                .compile(Sketch.chain("Input", "Dense").graph(), TrainingPlan.DEFAULT, FACTS);

        assertThat(outcome).isInstanceOf(Outcome.Failure.class);
        assertThat(outcome.diagnostics()).extracting(d -> d.code()).contains("no-output");
    }

    private static double l2(ComputationGraph network, String layer) {
        return ((BaseLayer) network.getLayer(layer).conf().getLayer())
                .getRegularization().stream()
                        .filter(L2Regularization.class::isInstance)
                        .mapToDouble(r -> ((L2Regularization) r).getL2().valueAt(0, 0))
                        .findFirst()
                        .orElse(0);
    }

    @Test
    void should_lay_images_and_sequences_out_as_the_engine_wants_them() {
        PreparedRows rows =
                new PreparedRows(1, 8, 2, new float[] {0, 1, 2, 3, 4, 5, 6, 7}, new float[] {0, 1}, new int[] {0});

        var image = new InputTensors(new TensorShape.Image(2, 2, 2), 2).features(rows)[0];
        var sequence = new InputTensors(new TensorShape.Sequence(4, 2), 2).features(rows)[0];

        assertThat(image.shape()).containsExactly(1, 2, 2, 2);
        assertThat(image.getDouble(0, 1, 0, 1))
                .as("channel 1 of row 0, column 1")
                .isEqualTo(3);
        assertThat(sequence.shape()).containsExactly(1, 2, 4);
        assertThat(sequence.getDouble(0, 1, 2)).as("feature 1 of step 2").isEqualTo(5);
    }
}
