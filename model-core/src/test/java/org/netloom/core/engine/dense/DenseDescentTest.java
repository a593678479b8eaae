package org.netloom.core.engine.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.deeplearning4j.optimize.solvers.StochasticGradientDescent;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.netloom.core.engine.Acceleration;
import org.netloom.core.engine.Engine;
import org.netloom.core.nn.HuberLoss;

/** Steps over arrays are Deeplearning4j's own steps: in gradients, losses, weights, state, and in what listeners and files see of them. */
class DenseDescentTest {

    private static final int ROWS = 32;
    private static final int INPUTS = 6;

    @BeforeAll
    static void start() {
        new Engine().start();
    }

    /** A function of the hidden layers, with a function and a loss of the last. */
    record Kind(Activation hidden, Activation last, LossFunction loss) {}

    static Stream<Kind> kinds() {
        return Stream.concat(
                Stream.of(
                                Activation.IDENTITY,
                                Activation.RELU,
                                Activation.LEAKYRELU,
                                Activation.ELU,
                                Activation.TANH,
                                Activation.SIGMOID,
                                Activation.SWISH,
                                Activation.SOFTSIGN)
                        .map(hidden -> new Kind(hidden, Activation.SOFTMAX, LossFunction.MCXENT)),
                Stream.of(
                        new Kind(Activation.TANH, Activation.SOFTMAX, LossFunction.NEGATIVELOGLIKELIHOOD),
                        new Kind(Activation.TANH, Activation.SIGMOID, LossFunction.XENT),
                        new Kind(Activation.TANH, Activation.IDENTITY, LossFunction.MSE),
                        new Kind(Activation.TANH, Activation.TANH, LossFunction.MSE),
                        new Kind(Activation.TANH, Activation.IDENTITY, LossFunction.MEAN_ABSOLUTE_ERROR),
                        new Kind(Activation.TANH, Activation.SOFTMAX, LossFunction.KL_DIVERGENCE)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void should_find_the_gradients_and_the_loss_of_the_layers(Kind kind) {
        ComputationGraph network = network(new NoOp(), kind, settings -> {});
        DenseChain chain = chain(network);
        INDArray features = features(1);
        INDArray labels = labels(1);
        double loss = chain.learn(features, labels) / ROWS;
        INDArray received = network.getGradientsViewArray().dup();
        network.setInputs(features);
        network.setLabels(labels);
        network.computeGradientAndScore();

        assertThat(difference(network.getGradientsViewArray(), received) / ROWS).isLessThan(1e-6);
        assertThat(loss).isCloseTo(network.score(), within(1e-5));
        assertThat(Nd4j.createFromArray(chain.answers())
                        .reshape(ROWS, 3)
                        .sub(network.outputSingle(features))
                        .amaxNumber()
                        .doubleValue())
                .isLessThan(1e-5);
    }

    @ParameterizedTest
    @EnumSource(
            value = Activation.class,
            names = {"GELU", "SELU", "SOFTPLUS", "SOFTMAX"})
    void should_leave_what_it_does_not_know_to_the_layers(Activation activation) {
        ComputationGraph network =
                network(new Adam(0.01), new Kind(activation, Activation.SOFTMAX, LossFunction.MCXENT), settings -> {});
        Acceleration.applyToTraining(network);

        assertThat(optimizer(network).getClass()).isEqualTo(StochasticGradientDescent.class);
    }

    @Test
    void should_leave_dropout_to_the_layers() {
        ComputationGraph network = network(new Adam(0.01), ORDINARY, settings -> settings.dropOut(0.5));
        Acceleration.applyToTraining(network);

        assertThat(optimizer(network).getClass()).isEqualTo(StochasticGradientDescent.class);
    }

    private static final Kind ORDINARY = new Kind(Activation.TANH, Activation.SOFTMAX, LossFunction.MCXENT);

    static Stream<IUpdater> updaters() {
        return Stream.of(new Adam(0.01), new Sgd(0.1), new Nesterovs(0.02, 0.9), new RmsProp(0.003), new AdaGrad(0.05));
    }

    @ParameterizedTest
    @MethodSource("updaters")
    void should_train_as_the_layers_do_over_two_hundred_steps(IUpdater updater) {
        agree(network(updater, ORDINARY, settings -> {}), network(updater, ORDINARY, settings -> {}));
    }

    @Test
    void should_train_as_the_layers_do_with_a_loss_of_our_own() {
        ComputationGraph[] both = new ComputationGraph[2];
        for (int i = 0; i < 2; i++) {
            both[i] = network(new Adam(0.01), ORDINARY, settings -> {}, new HuberLoss(0.7), Activation.IDENTITY);
        }
        agree(both[0], both[1]);
    }

    private static void agree(ComputationGraph plain, ComputationGraph fast) {
        Acceleration.applyToTraining(fast);
        assertThat(optimizer(fast)).isInstanceOf(DenseDescent.class);
        for (int step = 0; step < 200; step++) {
            INDArray[] features = {features(step % 7)};
            INDArray[] labels = {labels(step % 7)};
            plain.fit(features, labels);
            fast.fit(features, labels);
            assertThat(fast.score()).as("loss of step %d", step).isCloseTo(plain.score(), within(1e-4));
        }
        assertThat(difference(plain.params(), fast.params())).isLessThan(1e-3);
        assertThat(fast.getIterationCount()).isEqualTo(200);
    }

    @Test
    void should_keep_penalties_limits_and_schedules() {
        List<Consumer<NeuralNetConfiguration.Builder>> all = List.of(
                settings -> settings.l2(0.01),
                settings -> settings.l1(0.001).l2Bias(0.01),
                settings -> settings.weightDecay(0.01),
                settings -> settings.gradientNormalization(GradientNormalization.ClipL2PerLayer)
                        .gradientNormalizationThreshold(0.1),
                settings -> settings.biasUpdater(new Sgd(0.01)));
        for (Consumer<NeuralNetConfiguration.Builder> each : all) {
            agree(network(new Adam(0.01), ORDINARY, each), network(new Adam(0.01), ORDINARY, each));
        }
    }

    @ParameterizedTest
    @MethodSource("updaters")
    void should_be_saved_as_what_plain_deeplearning4j_goes_on_with(IUpdater updater) throws IOException {
        ComputationGraph plain = network(updater, ORDINARY, settings -> {});
        ComputationGraph fast = network(updater, ORDINARY, settings -> {});
        Acceleration.applyToTraining(fast);
        train(plain, 30);
        train(fast, 30);

        assertThat(fast.getConfiguration().toJson())
                .isEqualTo(plain.getConfiguration().toJson())
                .doesNotContain("netloom");
        ComputationGraph resumed = saved(fast);
        train(resumed, 30);
        train(plain, 30);
        ComputationGraph again = saved(fast);
        Acceleration.applyToTraining(again);
        train(again, 30);
        train(fast, 30);
        assertThat(difference(plain.params(), resumed.params())).isLessThan(2e-5);
        // Taken up again, the first step is Deeplearning4j's.
        assertThat(difference(fast.params(), again.params())).isLessThan(2e-5);
        if (updater.stateSize(1) > 0) {
            assertThat(difference(
                            plain.getUpdater().getStateViewArray(),
                            resumed.getUpdater().getStateViewArray()))
                    .isLessThan(2e-5);
        }
    }

    @Test
    void should_give_the_same_losses_to_the_last_bit_at_every_run() {
        List<Double> first = losses();

        assertThat(losses()).isEqualTo(first);
    }

    private static List<Double> losses() {
        ComputationGraph network = network(new Adam(0.01), ORDINARY, settings -> {});
        Acceleration.applyToTraining(network);
        List<Double> losses = new ArrayList<>();
        for (int step = 0; step < 100; step++) {
            network.fit(new INDArray[] {features(step)}, new INDArray[] {labels(step)});
            losses.add(network.score());
        }
        return losses;
    }

    @Test
    void should_take_minibatches_of_any_size_and_layout() {
        ComputationGraph plain = network(new Sgd(0.1), ORDINARY, settings -> {});
        ComputationGraph fast = network(new Sgd(0.1), ORDINARY, settings -> {});
        Acceleration.applyToTraining(fast);
        for (int rows : new int[] {5, 32, 1, 17, 32}) {
            for (char order : new char[] {'c', 'f'}) {
                INDArray features =
                        features(rows).get(NDArrayIndex.interval(0, rows)).dup(order);
                INDArray labels =
                        labels(rows).get(NDArrayIndex.interval(0, rows)).dup(order);
                plain.fit(new INDArray[] {features}, new INDArray[] {labels});
                fast.fit(new INDArray[] {features}, new INDArray[] {labels});
                assertThat(fast.score()).isCloseTo(plain.score(), within(1e-5));
            }
        }
        assertThat(difference(plain.params(), fast.params())).isLessThan(1e-5);
    }

    @Test
    void should_step_aside_for_masked_labels() {
        ComputationGraph plain = network(new Sgd(0.1), ORDINARY, settings -> {});
        ComputationGraph fast = network(new Sgd(0.1), ORDINARY, settings -> {});
        Acceleration.applyToTraining(fast);
        train(plain, 3);
        train(fast, 3);
        INDArray mask = Nd4j.ones(ROWS, 1);
        mask.putScalar(4, 0, 0);
        for (ComputationGraph each : List.of(plain, fast)) {
            each.fit(new INDArray[] {features(9)}, new INDArray[] {labels(9)}, null, new INDArray[] {mask});
        }

        assertThat(difference(plain.params(), fast.params())).isLessThan(1e-6);
    }

    @Test
    void should_tell_listeners_what_they_ask_for() {
        ComputationGraph network = network(new Sgd(0.1), ORDINARY, settings -> {});
        Acceleration.applyToTraining(network);
        Curious curious = new Curious();
        network.setListeners(curious);
        train(network, 4);

        assertThat(curious.heard)
                .containsExactly(
                        "back",
                        "gradient",
                        "done 0",
                        "answers",
                        "gradient",
                        "done 1",
                        "answers",
                        "gradient",
                        "done 2",
                        "answers",
                        "gradient",
                        "done 3");
        network.setListeners(curious, new BaseTrainingListener() {
            @Override
            public void onForwardPass(Model model, Map<String, INDArray> activations) {
                curious.heard.add("layers " + activations.size());
            }
        });
        curious.heard.clear();
        train(network, 1);

        assertThat(curious.heard).containsExactly("layers 3", "back", "gradient", "done 4");
    }

    /** Writes down what it is told. */
    private static final class Curious extends BaseTrainingListener implements AnswerListener {

        private final List<String> heard = new ArrayList<>();

        @Override
        public void answered(int rows, int columns, float[] answers) {
            heard.add("answers");
            assertThat(answers[0] + answers[1] + answers[2]).isCloseTo(1, within(1e-5f));
        }

        @Override
        public void onBackwardPass(Model model) {
            heard.add("back");
        }

        @Override
        public void onGradientCalculation(Model model) {
            heard.add("gradient");
            assertThat(model.gradient().getGradientFor("second_W").amaxNumber().doubleValue())
                    .isPositive();
        }

        @Override
        public void iterationDone(Model model, int iteration, int epoch) {
            heard.add("done " + iteration);
        }
    }

    @Test
    void should_hold_to_the_layers_if_the_first_step_differs() {
        ComputationGraph plain = network(new Sgd(0.1), ORDINARY, settings -> {});
        ComputationGraph fast = network(new Sgd(0.1), ORDINARY, settings -> {});
        ComputationGraph other = network(new Sgd(0.1), ORDINARY, settings -> settings.seed(8));
        fast.getUpdater();
        DenseDescent wrong = new DenseDescent(fast, (StochasticGradientDescent) optimizer(fast), chain(other));
        DenseAcceleration.put(fast, wrong);
        train(plain, 10);
        train(fast, 10);

        assertThat(difference(plain.params(), fast.params())).isZero();
    }

    private static double difference(INDArray a, INDArray b) {
        return a.reshape(a.length()).sub(b.reshape(b.length())).amaxNumber().doubleValue();
    }

    private static DenseChain chain(ComputationGraph network) {
        network.getUpdater();
        return DenseChain.of(network).orElseThrow();
    }

    private static Object optimizer(ComputationGraph network) {
        return DenseAcceleration.optimizer(network);
    }

    private static void train(ComputationGraph network, int steps) {
        for (int step = 0; step < steps; step++) {
            network.fit(new INDArray[] {features(step)}, new INDArray[] {labels(step)});
        }
    }

    private static ComputationGraph saved(ComputationGraph network) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ModelSerializer.writeModel(network, file, true);
        return ModelSerializer.restoreComputationGraph(new ByteArrayInputStream(file.toByteArray()), true);
    }

    private static INDArray features(long seed) {
        Random random = new Random(seed);
        float[] values = new float[ROWS * INPUTS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Nd4j.createFromArray(values).reshape(ROWS, INPUTS);
    }

    private static INDArray labels(long seed) {
        Random random = new Random(seed + 1000);
        INDArray labels = Nd4j.zeros(ROWS, 3);
        for (int row = 0; row < ROWS; row++) {
            labels.putScalar(row, random.nextInt(3), 1);
        }
        return labels;
    }

    private static ComputationGraph network(
            IUpdater updater, Kind kind, Consumer<NeuralNetConfiguration.Builder> settings) {
        return network(updater, kind, settings, kind.loss().getILossFunction(), kind.last());
    }

    private static ComputationGraph network(
            IUpdater updater,
            Kind kind,
            Consumer<NeuralNetConfiguration.Builder> settings,
            ILossFunction loss,
            Activation last) {
        var builder = new NeuralNetConfiguration.Builder().seed(5).updater(updater.clone());
        settings.accept(builder);
        ComputationGraph network = new ComputationGraph(builder.graphBuilder()
                .addInputs("in")
                .addLayer("first", dense(INPUTS, 9, kind.hidden(), true), "in")
                .addLayer("second", dense(9, 7, kind.hidden(), false), "first")
                .addLayer(
                        "out",
                        new OutputLayer.Builder(loss)
                                .nIn(7)
                                .nOut(3)
                                .activation(last)
                                .build(),
                        "second")
                .setOutputs("out")
                .build());
        network.init();
        return network;
    }

    private static DenseLayer dense(int in, int out, Activation activation, boolean bias) {
        return new DenseLayer.Builder()
                .nIn(in)
                .nOut(out)
                .activation(activation)
                .hasBias(bias)
                .build();
    }
}
