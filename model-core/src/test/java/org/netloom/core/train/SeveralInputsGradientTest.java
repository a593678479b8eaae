package org.netloom.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.gradientcheck.GradientCheckUtil.GraphConfig;
import org.deeplearning4j.gradientcheck.GradientCheckUtil.PrintMode;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.netloom.core.compile.Fed;
import org.netloom.core.compile.InputTensors;
import org.netloom.core.compile.NetworkCompiler;
import org.netloom.core.data.PreparedData;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.engine.Acceleration;
import org.netloom.core.engine.Engine;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.layer.ActivationFunction;
import org.netloom.core.layer.Dense;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.plan.TrainingPlan.Updater;
import org.netloom.core.starter.StarterNetwork;

/** A network that reads numbers, padded texts and embedded categories by an Input each learns what its slopes say, by whatever code. */
class SeveralInputsGradientTest {

    /** The step is the gradient itself. */
    private static final TrainingPlan PLAN =
            TrainingPlan.DEFAULT.withUpdater(Updater.SGD).withLearningRate(1);

    private static final int[] ROWS = IntStream.range(0, 12).toArray();

    private final PreparedData data = new MixedData(MixedData.Partner.TEXT, 60).prepared("said", "town", "amount");
    private final ModelGraph graph =
            smooth(StarterNetwork.propose(data.facts(), data.training().count()).graph());
    private final InputTensors tensors = InputTensors.of(graph, data.facts());

    @BeforeAll
    static void start() {
        new Engine().start();
    }

    @AfterEach
    void singlePrecision() {
        Nd4j.setDefaultDataTypes(DataType.FLOAT, DataType.FLOAT);
    }

    /** Slopes want curves without corners, and the same numbers each time. */
    private static ModelGraph smooth(ModelGraph starter) {
        ModelGraph graph = starter;
        for (Node node : starter.nodes()) {
            if (node.kind().equals("Dense")) {
                graph = graph.update(node.id(), dense -> dense.with(Dense.ACTIVATION, ActivationFunction.TANH));
            } else if (node.kind().equals("Dropout")) {
                graph = GraphEdits.bypass(List.of(node.id()), true).apply(graph);
            }
        }
        return graph;
    }

    @Test
    void should_have_exact_gradients_with_padding_in_one_input() {
        Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
        try (Fed fed = tensors.feed(data.training(), ROWS)) {
            assertThat(fed.masks()).isPresent();
            assertThat(GradientCheckUtil.checkGradients(new GraphConfig()
                            .net(plain())
                            .inputs(cast(fed.features(), DataType.DOUBLE))
                            .inputMask(cast(fed.masks().orElseThrow(), DataType.DOUBLE))
                            .labels(new INDArray[] {labels(DataType.DOUBLE)})
                            .epsilon(1e-6)
                            .maxRelError(1e-3)
                            .minAbsoluteError(1e-8)
                            .print(PrintMode.FAILURES_ONLY)
                            .subset(true)
                            .maxPerParam(40)))
                    .isTrue();
        }
    }

    @Test
    void should_learn_in_one_step_what_plain_code_learns() {
        ComputationGraph fast = new NetworkCompiler(LayerCatalogue.standard())
                .compile(graph, PLAN, data.facts())
                .toOptional()
                .orElseThrow();
        Acceleration.applyToTraining(fast);
        INDArray before = fast.params().dup();
        INDArray received = step(fast, before);

        Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
        INDArray expected = step(plain(), before.castTo(DataType.DOUBLE));

        INDArray off = received.castTo(DataType.DOUBLE).sub(expected);
        double scale = Math.max(1, expected.amaxNumber().doubleValue());
        assertThat(off.sumNumber().doubleValue()).isFinite();
        assertThat(off.amaxNumber().doubleValue() / scale).isLessThan(5e-5);
        assertThat(expected.amaxNumber().doubleValue()).isPositive();
    }

    private ComputationGraph plain() {
        ComputationGraph network = new ComputationGraph(new NetworkCompiler(LayerCatalogue.standard())
                .configure(graph, PLAN, data.facts(), DataType.DOUBLE)
                .toOptional()
                .orElseThrow());
        network.init();
        return network;
    }

    /** What one step takes from the weights. */
    private INDArray step(ComputationGraph network, INDArray weights) {
        network.setParams(weights);
        try (Fed fed = tensors.feed(data.training(), ROWS)) {
            network.fit(
                    cast(fed.features(), weights.dataType()),
                    new INDArray[] {labels(weights.dataType())},
                    cast(fed.masks().orElseThrow(), weights.dataType()),
                    null);
        }
        return weights.sub(network.params());
    }

    private INDArray labels(DataType type) {
        return tensors.labels(data.training(), ROWS).castTo(type);
    }

    private static @Nullable INDArray[] cast(@Nullable INDArray[] arrays, DataType type) {
        return Arrays.stream(arrays)
                .map(array -> array == null ? null : array.castTo(type))
                .toArray(INDArray[]::new);
    }
}
