package org.netloom.core.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.gradientcheck.GradientCheckUtil.GraphConfig;
import org.deeplearning4j.gradientcheck.GradientCheckUtil.PrintMode;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.netloom.core.engine.recurrent.RecurrentAcceleration;

/**
 * The gradients of our own layers against differences of the loss, with sequences of different lengths: at their ends, in the middle
 * and at the front are steps that do not count.
 */
class MaskedGradientTest {

    private static final int FEATURES = 3;
    private static final double[][] MASK = {{1, 1, 1, 1, 1}, {1, 1, 1, 0, 0}, {1, 0, 1, 1, 0}, {0, 1, 1, 1, 1}};

    @BeforeAll
    static void calculateInDoublePrecision() {
        Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
    }

    @AfterAll
    static void calculateInSinglePrecision() {
        Nd4j.setDefaultDataTypes(DataType.FLOAT, DataType.FLOAT);
    }

    /** A layer under test; all take 3 features and give 4, or 3. */
    private record Case(String name, int units, Supplier<Layer> layer) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> sequences() {
        return Stream.of(
                new Case("GRU", 4, MaskedGradientTest::gru),
                new Case("GRU both ways", 8, () -> new Bidirectional(Bidirectional.Mode.CONCAT, gru())),
                new Case("attention", 3, () -> attention(false)),
                new Case("causal attention", 3, () -> attention(true)),
                new Case("normalization", 3, () -> new LayerNormalization.Builder()
                        .nIn(FEATURES)
                        .build()),
                new Case("positions", 3, () -> new PositionalEmbedding.Builder()
                        .nIn(FEATURES)
                        .longest(MASK[0].length)
                        .build()));
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void should_have_exact_gradients_where_steps_are_masked(Case test) {
        assertThat(check(graph(test, test.layer().get()), true)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void should_have_exact_gradients_without_masks(Case test) {
        assertThat(check(graph(test, test.layer().get()), false)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void should_not_let_masked_steps_change_the_answer(Case test) {
        ComputationGraph network = graph(test, test.layer().get());
        INDArray input = input();
        INDArray mask = Nd4j.createFromArray(MASK);
        INDArray other =
                input.add(mask.rsub(1).reshape(MASK.length, 1, MASK[0].length).mul(7));

        INDArray before = network.output(false, new INDArray[] {input}, new INDArray[] {mask})[0];
        INDArray after = network.output(false, new INDArray[] {other}, new INDArray[] {mask})[0];

        assertThat(after.equalsWithEps(before, 1e-12)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("lasts")
    void should_have_exact_gradients_at_the_last_step_that_counts(Case test) {
        GraphBuilder builder = builder()
                .addLayer("layer", new LastTimeStep(test.layer().get()), "dense")
                .addLayer("out", output(test.units()), "layer");
        assertThat(check(network(builder), true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void should_have_exact_gradients_where_both_directions_end(boolean masked) {
        GraphBuilder builder = builder()
                .addLayer("layer", new LastStates(new Bidirectional(Bidirectional.Mode.CONCAT, gru())), "dense")
                .addLayer("out", output(8), "layer");
        assertThat(check(network(builder), masked)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void should_have_exact_gradients_where_both_directions_of_a_fast_lstm_end(boolean masked) {
        Layer lstm = new LSTM.Builder()
                .nIn(FEATURES)
                .nOut(4)
                .activation(Activation.TANH)
                .build();
        GraphBuilder builder = builder()
                .addLayer("layer", new LastStates(new Bidirectional(Bidirectional.Mode.CONCAT, lstm)), "dense")
                .addLayer("out", output(8), "layer");
        ComputationGraph network = network(builder);
        RecurrentAcceleration.apply(network);
        assertThat(check(network, masked)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void should_have_exact_gradients_between_two_sequences(boolean masked) {
        int other = 2;
        GraphBuilder builder = builder();
        builder.addInputs("source");
        builder.addVertex("pair", new SideBySide(MASK[0].length, MASK[0].length), "dense", "source")
                .addLayer(
                        "layer",
                        new MultiHeadAttention.Builder()
                                .nIn(FEATURES)
                                .nOut(FEATURES)
                                .heads(2, 3)
                                .cross(MASK[0].length, other)
                                .build(),
                        "pair")
                .addLayer("mean", new GlobalPoolingLayer(PoolingType.AVG), "layer")
                .addLayer("out", output(FEATURES), "mean");
        INDArray source = Nd4j.randn(DataType.DOUBLE, MASK.length, other, MASK[0].length);
        assertThat(check(network(builder), masked, input(), source)).isTrue();
    }

    static Stream<Case> lasts() {
        return Stream.of(new Case("GRU", 4, MaskedGradientTest::gru));
    }

    private static Layer gru() {
        return new GRU.Builder()
                .nIn(FEATURES)
                .nOut(4)
                .activation(Activation.TANH)
                .build();
    }

    private static Layer attention(boolean causal) {
        return new MultiHeadAttention.Builder()
                .nIn(FEATURES)
                .nOut(FEATURES)
                .heads(2, 4)
                .causal(causal)
                .build();
    }

    static GraphBuilder builder() {
        return new NeuralNetConfiguration.Builder()
                .seed(7)
                .dataType(DataType.DOUBLE)
                .updater(new NoOp())
                .graphBuilder()
                .addInputs("in")
                .setOutputs("out")
                .addLayer(
                        "dense",
                        new PositionalEmbedding.Builder()
                                .nIn(FEATURES)
                                .longest(MASK[0].length)
                                .build(),
                        "in");
    }

    private static ComputationGraph graph(Case test, Layer layer) {
        return network(builder()
                .addLayer("layer", layer, "dense")
                .addLayer("mean", new GlobalPoolingLayer(PoolingType.AVG), "layer")
                .addLayer("out", output(test.units()), "mean"));
    }

    static OutputLayer output(int width) {
        return new OutputLayer.Builder(LossFunction.MSE)
                .nIn(width)
                .nOut(2)
                .activation(Activation.TANH)
                .build();
    }

    static ComputationGraph network(GraphBuilder builder) {
        ComputationGraph network = new ComputationGraph(builder.build());
        network.init();
        // Biases start at 0, where a wrong gradient could hide.
        Nd4j.getRandom().setSeed(3);
        network.params()
                .addi(Nd4j.randn(DataType.DOUBLE, network.params().shape()).muli(0.3));
        return network;
    }

    private static INDArray input() {
        Nd4j.getRandom().setSeed(11);
        return Nd4j.randn(DataType.DOUBLE, MASK.length, FEATURES, MASK[0].length);
    }

    static boolean check(ComputationGraph network, boolean masked, INDArray... inputs) {
        INDArray[] given = inputs.length == 0 ? new INDArray[] {input()} : inputs;
        List<INDArray> masks = new ArrayList<>();
        for (INDArray ignored : given) {
            masks.add(Nd4j.createFromArray(MASK));
        }
        return GradientCheckUtil.checkGradients(new GraphConfig()
                .net(network)
                .inputs(given)
                .labels(new INDArray[] {Nd4j.randn(DataType.DOUBLE, MASK.length, 2)})
                .inputMask(masked ? masks.toArray(INDArray[]::new) : null)
                .epsilon(1e-6)
                .maxRelError(1e-4)
                .minAbsoluteError(1e-8)
                .print(PrintMode.FAILURES_ONLY));
    }
}
