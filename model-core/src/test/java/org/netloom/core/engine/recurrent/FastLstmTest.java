package org.netloom.core.engine.recurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.gradientcheck.GradientCheckUtil.GraphConfig;
import org.deeplearning4j.gradientcheck.GradientCheckUtil.PrintMode;
import org.deeplearning4j.nn.conf.BackpropType;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.netloom.core.numbers.Workers;

/** The fast LSTM against Deeplearning4j's own, side by side, and against differences of the loss. */
class FastLstmTest {

    private static final int CLASSES = 3;

    /** Sizes of one comparison. */
    record Sizes(int batch, int features, int units, int steps, long seed) {}

    /** Which steps count. */
    enum Mask {
        NONE,
        /** Sequences end early, as padded data does. */
        AFTER,
        /** Sequences begin late. */
        BEFORE
    }

    static Stream<Sizes> sizes() {
        Random random = new Random(20);
        Stream<Sizes> drawn = IntStream.range(0, 8)
                .mapToObj(i -> new Sizes(
                        1 + random.nextInt(20),
                        1 + random.nextInt(9),
                        1 + random.nextInt(20),
                        1 + random.nextInt(9),
                        i));
        return Stream.concat(
                drawn, Stream.of(new Sizes(2, 1, 1, 2, 50), new Sizes(3, 1, 1, 4, 51), new Sizes(64, 16, 40, 20, 52)));
    }

    @AfterEach
    void calculateInSinglePrecisionOnOneThread() {
        Nd4j.setDefaultDataTypes(DataType.FLOAT, DataType.FLOAT);
        threads(1);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void should_put_out_and_learn_what_the_plain_one_does(Sizes sizes) {
        for (Mask mask : List.of(Mask.NONE, Mask.AFTER)) {
            assertAgreement(sizes, mask, lstm(sizes));
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void should_agree_on_two_threads_as_well(Sizes sizes) {
        threads(2);

        assertAgreement(sizes, Mask.AFTER, lstm(sizes));
    }

    @ParameterizedTest
    @EnumSource(Bidirectional.Mode.class)
    void should_agree_in_both_directions(Bidirectional.Mode mode) {
        Sizes sizes = new Sizes(11, 4, 6, 7, 3);

        assertAgreement(sizes, Mask.NONE, new Bidirectional(mode, lstm(sizes)));
    }

    @ParameterizedTest
    @EnumSource(Mask.class)
    void should_have_exact_gradients(Mask mask) {
        Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
        Sizes sizes = new Sizes(4, 3, 4, 5, 9);
        for (Layer layer : List.of(lstm(sizes), new Bidirectional(Bidirectional.Mode.CONCAT, lstm(sizes)))) {
            ComputationGraph network = network(layer, sizes, DataType.DOUBLE);
            RecurrentAcceleration.apply(network);
            INDArray steps = mask(sizes, mask, DataType.DOUBLE);

            boolean exact = GradientCheckUtil.checkGradients(new GraphConfig()
                    .net(network)
                    .inputs(new INDArray[] {input(sizes, DataType.DOUBLE)})
                    .labels(new INDArray[] {labels(sizes, DataType.DOUBLE)})
                    .inputMask(steps == null ? null : new INDArray[] {steps})
                    .labelMask(steps == null ? null : new INDArray[] {steps})
                    .epsilon(1e-6)
                    .maxRelError(1e-4)
                    .minAbsoluteError(1e-9)
                    .print(PrintMode.FAILURES_ONLY)
                    .subset(true)
                    .maxPerParam(20));

            assertThat(exact)
                    .as("%s masked %s", layer.getClass().getSimpleName(), mask)
                    .isTrue();
        }
    }

    @Test
    void should_go_on_step_by_step_where_it_stood() {
        Sizes sizes = new Sizes(9, 4, 5, 6, 4);
        ComputationGraph plain = network(lstm(sizes), sizes, DataType.FLOAT);
        ComputationGraph fast = fast(plain);
        INDArray input = input(sizes, DataType.FLOAT);
        INDArray whole = fast.outputSingle(input);

        for (int step = 0; step < sizes.steps(); step++) {
            INDArray now = input.tensorAlongDimension(step, 0, 1).reshape(sizes.batch(), sizes.features(), 1);
            INDArray expected = plain.rnnTimeStep(now)[0];
            INDArray received = fast.rnnTimeStep(now)[0];
            assertClose(received, expected, "step " + step);
            assertClose(
                    received.reshape(sizes.batch(), CLASSES), whole.tensorAlongDimension(step, 0, 1), "whole " + step);
        }
    }

    @Test
    void should_learn_the_same_in_pieces_of_a_long_sequence() {
        Sizes sizes = new Sizes(5, 3, 6, 20, 6);
        List<INDArray> learned = new ArrayList<>();
        for (boolean helped : List.of(false, true)) {
            ComputationGraph network = new ComputationGraph(builder(DataType.FLOAT)
                    .updater(new Sgd(0.1))
                    .graphBuilder()
                    .addInputs("input")
                    .addLayer("lstm", lstm(sizes), "input")
                    .addLayer("output", output(sizes.units()), "lstm")
                    .setOutputs("output")
                    .backpropType(BackpropType.TruncatedBPTT)
                    .tBPTTForwardLength(6)
                    .tBPTTBackwardLength(4)
                    .build());
            network.init();
            if (helped) {
                RecurrentAcceleration.apply(network);
            }
            network.fit(new INDArray[] {input(sizes, DataType.FLOAT)}, new INDArray[] {labels(sizes, DataType.FLOAT)});
            learned.add(network.params().dup());
        }

        assertClose(learned.get(1), learned.get(0), "weights");
    }

    @Test
    void should_work_for_every_layout_of_the_input() {
        Sizes sizes = new Sizes(6, 4, 5, 7, 8);
        ComputationGraph plain = network(lstm(sizes), sizes, DataType.FLOAT);
        ComputationGraph fast = fast(plain);
        INDArray input = input(sizes, DataType.FLOAT);
        INDArray turned = input.permute(1, 0, 2).dup('c').permute(1, 0, 2);

        for (INDArray each : List.of(input.dup('c'), input.dup('f'), turned)) {
            assertClose(fast.outputSingle(each), plain.outputSingle(input), "output");
        }
    }

    @Test
    void should_leave_other_activations_to_the_plain_one() {
        Sizes sizes = new Sizes(6, 4, 5, 7, 8);
        Layer other = new LSTM.Builder()
                .nIn(sizes.features())
                .nOut(sizes.units())
                .activation(Activation.SOFTSIGN)
                .build();

        assertAgreement(sizes, Mask.NONE, other);
    }

    @Test
    void should_be_refused_when_it_differs_from_the_plain_one() {
        assertThat(LstmSelfTest.agrees(RecurrentAcceleration::fill)).isTrue();
        assertThat(LstmSelfTest.agrees(network -> network.params().muli(1.01))).isFalse();
    }

    @Test
    void should_be_refused_when_a_single_answer_is_no_number() {
        assertThat(LstmSelfTest.agrees(network -> {})).isTrue();
        assertThat(LstmSelfTest.agrees(network -> network.params().putScalar(0, Double.NaN)))
                .isFalse();
        // A bias of the output: all else stays right.
        assertThat(LstmSelfTest.agrees(network -> network.params().putScalar(network.numParams() - 1, Double.NaN)))
                .isFalse();
    }

    @Test
    void should_take_no_more_memory_for_long_predictions_than_for_short_ones() {
        LstmSequence.Frame training = new LstmSequence.Frame(64, 16, 128, 5_000, true);
        LstmSequence.Frame predicting = new LstmSequence.Frame(64, 16, 128, 5_000, false);

        assertThat(training.chunk()).isEqualTo(5_000);
        assertThat(predicting.chunk()).isEqualTo(32);
    }

    private static void assertAgreement(Sizes sizes, Mask kind, Layer layer) {
        ComputationGraph plain = network(layer, sizes, DataType.FLOAT);
        ComputationGraph fast = fast(plain);
        INDArray input = input(sizes, DataType.FLOAT);
        INDArray mask = mask(sizes, kind, DataType.FLOAT);
        String where = sizes + " masked " + kind;

        assertClose(output(fast, input, mask), output(plain, input, mask), "output of " + where);
        for (int round = 0; round < 2; round++) {
            assertClose(gradient(fast, sizes, mask), gradient(plain, sizes, mask), "gradient of " + where);
        }
    }

    private static INDArray output(ComputationGraph network, INDArray input, @Nullable INDArray mask) {
        return network.output(
                        false, new INDArray[] {input}, mask == null ? null : new INDArray[] {mask}, (INDArray[]) null)[
                0];
    }

    private static INDArray gradient(ComputationGraph network, Sizes sizes, @Nullable INDArray mask) {
        network.setInputs(input(sizes, DataType.FLOAT));
        network.setLabels(labels(sizes, DataType.FLOAT));
        if (mask != null) {
            network.setLayerMaskArrays(new INDArray[] {mask}, new INDArray[] {mask});
        }
        network.computeGradientAndScore();
        network.clearLayerMaskArrays();
        return network.gradient().gradient().dup();
    }

    private static void assertClose(INDArray received, INDArray expected, String what) {
        assertThat(received.shape()).as(what).isEqualTo(expected.shape());
        double size = expected.amaxNumber().doubleValue();
        assertThat(size).as(what).isGreaterThan(1e-3);
        assertThat(received.sub(expected).amaxNumber().doubleValue())
                .as(what)
                .isCloseTo(0, within(1e-5 * Math.max(1, size)));
    }

    private static ComputationGraph fast(ComputationGraph plain) {
        ComputationGraph fast = plain.clone();
        RecurrentAcceleration.apply(fast);
        return fast;
    }

    private static ComputationGraph network(Layer layer, Sizes sizes, DataType precision) {
        boolean joined = layer instanceof Bidirectional both && both.getMode() == Bidirectional.Mode.CONCAT;
        ComputationGraph network = new ComputationGraph(builder(precision)
                .updater(new NoOp())
                .graphBuilder()
                .addInputs("input")
                // A second one on top asks the first for the derivative by its input.
                .addLayer(
                        "first",
                        new LSTM.Builder()
                                .nIn(sizes.features())
                                .nOut(sizes.features())
                                .build(),
                        "input")
                .addLayer("lstm", layer, "first")
                .addLayer("output", output(joined ? 2 * sizes.units() : sizes.units()), "lstm")
                .setOutputs("output")
                .build());
        network.init();
        return network;
    }

    private static NeuralNetConfiguration.Builder builder(DataType precision) {
        return new NeuralNetConfiguration.Builder()
                .seed(77)
                .dataType(precision)
                .trainingWorkspaceMode(WorkspaceMode.ENABLED)
                .inferenceWorkspaceMode(WorkspaceMode.ENABLED);
    }

    private static LSTM lstm(Sizes sizes) {
        return new LSTM.Builder()
                .nIn(sizes.features())
                .nOut(sizes.units())
                .activation(Activation.TANH)
                .build();
    }

    private static RnnOutputLayer output(int units) {
        return new RnnOutputLayer.Builder(LossFunction.MCXENT)
                .nIn(units)
                .nOut(CLASSES)
                .dataFormat(RNNFormat.NCW)
                .activation(Activation.SOFTMAX)
                .build();
    }

    private static INDArray input(Sizes sizes, DataType precision) {
        return random(sizes.seed(), precision, sizes.batch(), sizes.features(), sizes.steps());
    }

    private static INDArray random(long seed, DataType precision, int... shape) {
        Random random = new Random(seed);
        INDArray array =
                Nd4j.create(precision, IntStream.of(shape).asLongStream().toArray());
        for (long i = 0; i < array.length(); i++) {
            array.putScalar(i, random.nextGaussian());
        }
        return array;
    }

    private static INDArray labels(Sizes sizes, DataType precision) {
        Random random = new Random(sizes.seed() + 1);
        INDArray labels = Nd4j.zeros(precision, sizes.batch(), CLASSES, sizes.steps());
        for (int row = 0; row < sizes.batch(); row++) {
            for (int step = 0; step < sizes.steps(); step++) {
                labels.putScalar(row, random.nextInt(CLASSES), step, 1);
            }
        }
        return labels;
    }

    private static @Nullable INDArray mask(Sizes sizes, Mask kind, DataType precision) {
        if (kind == Mask.NONE) {
            return null;
        }
        INDArray mask = Nd4j.ones(precision, sizes.batch(), sizes.steps());
        for (int row = 0; row < sizes.batch(); row++) {
            for (int hidden = 0; hidden < row % sizes.steps(); hidden++) {
                mask.putScalar(row, kind == Mask.AFTER ? sizes.steps() - 1 - hidden : hidden, 0);
            }
        }
        return mask;
    }

    private static void threads(int count) {
        Nd4j.getExecutioner();
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(count);
        Workers.useInEngine(count);
    }
}
