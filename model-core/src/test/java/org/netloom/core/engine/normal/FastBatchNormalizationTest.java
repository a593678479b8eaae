package org.netloom.core.engine.normal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.netloom.core.engine.Engine;
import org.netloom.core.numbers.Workers;

/** The fast batch normalisation beside Deeplearning4j's own code in double precision, from the same weights and pictures. */
class FastBatchNormalizationTest {

    private static final double AGREEMENT = 2e-5;
    private static final String HELPERS_OFF = "org.eclipse.deeplearning4j.helpers.disable";

    @BeforeAll
    static void start() {
        new Engine().start();
    }

    @AfterEach
    void oneThread() {
        Workers.useInEngine(1);
    }

    private static ComputationGraph network(DataType type, int side, int filters) {
        String before = System.getProperty(HELPERS_OFF);
        System.setProperty(HELPERS_OFF, "true");
        try {
            ComputationGraph network = new ComputationGraph(new NeuralNetConfiguration.Builder()
                    .seed(3)
                    .dataType(type)
                    .updater(new Sgd(0.1))
                    .convolutionMode(ConvolutionMode.Same)
                    .graphBuilder()
                    .addInputs("in")
                    .addLayer(
                            "c",
                            new ConvolutionLayer.Builder(3, 3).nOut(filters).build(),
                            "in")
                    .addLayer("n", new BatchNormalization.Builder().build(), "c")
                    .addLayer(
                            "out",
                            new OutputLayer.Builder()
                                    .nOut(3)
                                    .activation(Activation.SOFTMAX)
                                    .build(),
                            "n")
                    .setOutputs("out")
                    .setInputTypes(InputType.convolutional(side, side, 2))
                    .build());
            network.init();
            return network;
        } finally {
            System.setProperty(HELPERS_OFF, before);
        }
    }

    /** The gradient, the answers in training, and after a step the answers at rest, with what was learnt of mean and variance. */
    private static List<INDArray> results(ComputationGraph network, INDArray input, INDArray labels) {
        DataType type = network.params().dataType();
        INDArray x = input.castTo(type);
        INDArray y = labels.castTo(type);
        List<INDArray> results = new ArrayList<>();
        network.setInputs(x);
        network.setLabels(y);
        network.computeGradientAndScore();
        results.add(network.gradient().gradient().dup());
        results.add(network.output(true, x)[0].dup());
        for (int i = 0; i < 3; i++) {
            network.fit(new INDArray[] {x}, new INDArray[] {y});
        }
        results.add(network.output(x)[0].dup());
        results.add(network.params().dup());
        return results;
    }

    /** Also one pixel and few, which are left to the layer. */
    @ParameterizedTest
    @CsvSource({"5, 4, 3, 1", "12, 8, 9, 1", "12, 16, 7, 2", "32, 3, 2, 1", "2, 3, 4, 1", "9, 17, 1, 2"})
    void should_give_what_double_precision_gives(int side, int filters, int rows, int threads) {
        Workers.useInEngine(threads);
        Random random = new Random(side * 31L + rows);
        INDArray input = Nd4j.create(rows, 2, side, side);
        for (long i = 0; i < input.length(); i++) {
            input.putScalar(i, random.nextGaussian() * 3 + 5);
        }
        INDArray labels = Nd4j.zeros(rows, 3);
        for (int row = 0; row < rows; row++) {
            labels.putScalar(row, random.nextInt(3), 1);
        }
        ComputationGraph exact = network(DataType.DOUBLE, side, filters);
        ComputationGraph fast = network(DataType.FLOAT, side, filters);
        fast.setParams(exact.params().castTo(DataType.FLOAT));
        NormalAcceleration.apply(fast);

        List<INDArray> expected = results(exact, input, labels);
        List<INDArray> received = results(fast, input, labels);

        for (int i = 0; i < expected.size(); i++) {
            INDArray off = received.get(i).castTo(DataType.DOUBLE).sub(expected.get(i));
            double scale = Math.max(1, expected.get(i).amaxNumber().doubleValue());
            assertThat(off.sumNumber().doubleValue()).as("result %d", i).isFinite();
            assertThat(off.amaxNumber().doubleValue() / scale)
                    .as("result %d", i)
                    .isLessThan(AGREEMENT);
        }
    }
}
