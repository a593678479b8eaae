package org.netloom.core.engine.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.TimeDistributed;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.netloom.core.engine.Engine;
import org.netloom.core.numbers.Workers;

/** Networks with exchanged layers beside Deeplearning4j's own code in double precision, from the same weights. */
class LayerExchangeTest {

    private static final double AGREEMENT = 3e-5;
    private static final String HELPERS_OFF = "org.eclipse.deeplearning4j.helpers.disable";
    private static final int ROWS = 5;

    @BeforeAll
    static void start() {
        new Engine().start();
    }

    @AfterEach
    void oneThread() {
        threads(1);
    }

    private static void threads(int count) {
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(count);
        Workers.useInEngine(count);
    }

    private interface Drawing {
        void draw(GraphBuilder net);
    }

    private static ComputationGraph network(DataType type, Drawing drawing) {
        String before = System.getProperty(HELPERS_OFF);
        System.setProperty(HELPERS_OFF, Boolean.toString(type == DataType.DOUBLE || Boolean.parseBoolean(before)));
        try {
            GraphBuilder net = new NeuralNetConfiguration.Builder()
                    .seed(3)
                    .dataType(type)
                    .updater(new Sgd(0.1))
                    .l2(1e-3)
                    .convolutionMode(ConvolutionMode.Same)
                    .graphBuilder()
                    .addInputs("in");
            drawing.draw(net);
            net.addLayer(
                            "out",
                            new OutputLayer.Builder()
                                    .nOut(3)
                                    .activation(Activation.SOFTMAX)
                                    .build(),
                            "top")
                    .setOutputs("out");
            ComputationGraph network = new ComputationGraph(net.build());
            network.init();
            return network;
        } finally {
            System.setProperty(HELPERS_OFF, before);
        }
    }

    private static void compare(Drawing drawing, INDArray input, INDArray mask) {
        ComputationGraph exact = network(DataType.DOUBLE, drawing);
        ComputationGraph fast = network(DataType.FLOAT, drawing);
        fast.setParams(exact.params().castTo(DataType.FLOAT));
        LayerExchange.apply(fast);
        List<INDArray> expected = results(exact, input, mask);
        List<INDArray> received = results(fast, input, mask);
        for (int i = 0; i < expected.size(); i++) {
            INDArray off = received.get(i).castTo(DataType.DOUBLE).sub(expected.get(i));
            double scale = Math.max(1, expected.get(i).amaxNumber().doubleValue());
            assertThat(off.sumNumber().doubleValue()).as("result %d", i).isFinite();
            assertThat(off.amaxNumber().doubleValue() / scale)
                    .as("result %d", i)
                    .isLessThan(AGREEMENT);
        }
    }

    /** The gradient, the same after a forward pass with other weights lay between, answers, and weights after some steps. */
    private static List<INDArray> results(ComputationGraph network, INDArray input, INDArray mask) {
        DataType type = network.params().dataType();
        INDArray x = input.castTo(type);
        INDArray y = Nd4j.zeros(type, input.size(0), 3);
        for (int row = 0; row < y.rows(); row++) {
            y.putScalar(row, row % 3, 1);
        }
        if (mask != null) {
            network.setLayerMaskArrays(new INDArray[] {mask.castTo(type)}, null);
        }
        List<INDArray> results = new ArrayList<>();
        INDArray weights = network.params().dup();
        network.setInputs(x);
        network.setLabels(y);
        network.computeGradientAndScore();
        results.add(network.gradient().gradient().dup());
        network.output(true, x)[0].dup();
        network.setParams(weights.mul(0.9));
        network.output(true, x)[0].dup();
        network.setInputs(x);
        network.setLabels(y);
        network.computeGradientAndScore();
        results.add(network.gradient().gradient().dup());
        results.add(network.output(x)[0].dup());
        for (int i = 0; i < 3; i++) {
            network.fit(new INDArray[] {x}, new INDArray[] {y});
        }
        results.add(network.params().dup());
        results.add(network.output(x)[0].dup());
        return results;
    }

    private static INDArray noise(long... shape) {
        Random random = new Random(Arrays.hashCode(shape));
        INDArray noise = Nd4j.create(shape);
        for (long i = 0; i < noise.length(); i++) {
            noise.putScalar(i, random.nextGaussian());
        }
        return noise;
    }

    private static ConvolutionLayer conv(Activation activation, int kernel, int stride, boolean bias) {
        return new ConvolutionLayer.Builder(kernel, kernel)
                .stride(stride, stride)
                .nOut(4)
                .hasBias(bias)
                .activation(activation)
                .build();
    }

    private static void residual(GraphBuilder net, Activation activation, int kernel, int stride, boolean bias) {
        net.addLayer("c", conv(activation, kernel, stride, bias), "in")
                .addLayer("d", conv(Activation.IDENTITY, 3, 1, bias), "c")
                .addVertex("add", new ElementWiseVertex(ElementWiseVertex.Op.Add), "c", "d")
                .addLayer("a", new ActivationLayer(activation), "add")
                .addLayer(
                        "top",
                        new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                                .kernelSize(2, 2)
                                .stride(2, 2)
                                .build(),
                        "a")
                .setInputTypes(InputType.convolutional(12, 12, 2));
    }

    @ParameterizedTest
    @CsvSource({"3, 1, true, 1", "5, 2, false, 1", "1, 1, true, 2", "3, 3, false, 2"})
    void should_convolve_as_double_precision_does(int kernel, int stride, boolean bias, int threads) {
        threads(threads);
        compare(net -> residual(net, Activation.RELU, kernel, stride, bias), noise(ROWS, 2, 12, 12), null);
    }

    @ParameterizedTest
    @EnumSource(
            value = Activation.class,
            names = {"IDENTITY", "TANH", "SIGMOID", "ELU", "LEAKYRELU", "SWISH", "SOFTSIGN", "SOFTPLUS", "GELU"})
    void should_know_the_slope_of_every_function_or_leave_it_to_the_layer(Activation activation) {
        compare(net -> residual(net, activation, 3, 1, true), noise(ROWS, 2, 12, 12), null);
        compare(net -> steps(net, activation, true), noise(ROWS, 6, 7), null);
    }

    private static void steps(GraphBuilder net, Activation activation, boolean bias) {
        for (int i = 1; i <= 2; i++) {
            DenseLayer dense = new DenseLayer.Builder()
                    .nIn(6)
                    .nOut(6)
                    .hasBias(bias)
                    .activation(activation)
                    .build();
            net.addLayer("t" + i, new TimeDistributed(dense, RNNFormat.NCW), i == 1 ? "in" : "t1");
        }
        net.addVertex("add", new ElementWiseVertex(ElementWiseVertex.Op.Add), "t1", "t2")
                .addLayer("top", new GlobalPoolingLayer.Builder(PoolingType.AVG).build(), "add")
                .setInputTypes(InputType.recurrent(6, 7));
    }

    @ParameterizedTest
    @CsvSource({"1, true, 1", "5, false, 1", "40, true, 2", "700, true, 2"})
    void should_work_on_steps_as_double_precision_does(int rows, boolean bias, int threads) {
        threads(threads);
        compare(net -> steps(net, Activation.RELU, bias), noise(rows, 6, 7), null);
    }

    /** Every second value is doubled, every other one left out: dropout whose outcome is known. */
    record EverySecond() implements IDropout {
        private static final long serialVersionUID = 1L;

        @Override
        public INDArray applyDropout(
                INDArray in, INDArray out, int iteration, int epoch, LayerWorkspaceMgr workspaces) {
            return masked(in, out);
        }

        @Override
        public INDArray backprop(INDArray out, INDArray in, int iteration, int epoch) {
            return masked(out, in);
        }

        private static INDArray masked(INDArray from, INDArray to) {
            for (long i = 0; i < from.length(); i++) {
                to.putScalar(i, i % 2 == 0 ? 2 * from.getDouble(i) : 0);
            }
            return to;
        }

        @Override
        public void clear() {
            // Nothing is kept.
        }

        @Override
        public IDropout clone() {
            return this;
        }
    }

    @Test
    void should_know_slopes_though_dropout_comes_next() {
        DropoutLayer dropout = new DropoutLayer(new EverySecond());
        compare(
                net -> net.addLayer("c", conv(Activation.TANH, 3, 1, true), "in")
                        .addLayer("drop", dropout.clone(), "c")
                        .addLayer("a", new ActivationLayer(Activation.SIGMOID), "drop")
                        .addLayer("top", dropout.clone(), "a")
                        .setInputTypes(InputType.convolutional(6, 6, 2)),
                noise(ROWS, 2, 6, 6),
                null);
        DenseLayer dense = new DenseLayer.Builder()
                .nIn(6)
                .nOut(6)
                .activation(Activation.TANH)
                .build();
        compare(
                net -> net.addLayer("t", new TimeDistributed(dense, RNNFormat.NCW), "in")
                        .addLayer("drop", dropout.clone(), "t")
                        .addLayer("top", new GlobalPoolingLayer.Builder(PoolingType.AVG).build(), "drop")
                        .setInputTypes(InputType.recurrent(6, 7)),
                noise(ROWS, 6, 7),
                null);
    }

    @Test
    void should_leave_masked_sequences_to_the_layer() {
        INDArray mask = Nd4j.ones(ROWS, 7);
        mask.putScalar(1, 6, 0).putScalar(2, 5, 0).putScalar(2, 6, 0);

        compare(net -> steps(net, Activation.RELU, true), noise(ROWS, 6, 7), mask);
    }

    @Test
    void should_save_what_plain_networks_save() {
        ComputationGraph plain = network(DataType.FLOAT, net -> residual(net, Activation.RELU, 3, 1, true));
        ComputationGraph fast = network(DataType.FLOAT, net -> residual(net, Activation.RELU, 3, 1, true));
        LayerExchange.apply(fast);

        assertThat(fast.getConfiguration().toJson())
                .isEqualTo(plain.getConfiguration().toJson());
        assertThat(fast.params()).isEqualTo(plain.params());
        assertThat(fast.getLayer("c")).isInstanceOf(FastConvolution.class);
        assertThat(fast.getLayers()).contains(fast.getLayer("c"), fast.getLayer("a"));
    }
}
