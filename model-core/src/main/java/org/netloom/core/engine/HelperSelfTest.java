package org.netloom.core.engine;

import static org.netloom.core.engine.agreement.Agreement.waves;

import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer.PoolingType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.netloom.core.engine.agreement.Agreement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the oneDNN helpers and Deeplearning4j's plain code for the same outputs and gradients of a small network of convolutions,
 * poolings and a batch normalisation. The helpers are only used where the two agree; if they do not, the log says so. Draws nothing at
 * random. Belongs before the first network of a process, since it switches the helpers off and on.
 */
final class HelperSelfTest {

    /** The switch of Deeplearning4j, asked whenever a layer is made. */
    static final String DISABLE = "org.eclipse.deeplearning4j.helpers.disable";

    private static final Logger LOG = LoggerFactory.getLogger(HelperSelfTest.class);
    private static final int BATCH = 3;
    private static final int SIDE = 9;

    /** Of the two convolutions, the normalisation and the output. */
    private static final int PARAMETERS = (2 * 9 + 1) * 3 + 4 * 3 + (3 * 9 + 1) * 4 + (4 * 2 * 2 + 1) * 3;

    private static final double AGREEMENT = 1e-4;

    private HelperSelfTest() {}

    /** Leaves the helpers on if they are wanted and right, off otherwise, and tells which and why. */
    static OneDnn decide() {
        if (Boolean.parseBoolean(System.getProperty(DISABLE))) {
            LOG.info("The oneDNN helpers are switched off by {}", DISABLE);
            return OneDnn.SWITCHED_OFF;
        }
        OneDnn found = tried();
        System.setProperty(DISABLE, Boolean.toString(found != OneDnn.ON));
        return found;
    }

    private static OneDnn tried() {
        try {
            System.setProperty(DISABLE, "true");
            List<INDArray> plain = results(network());
            System.setProperty(DISABLE, "false");
            ComputationGraph helped = network();
            if (!hasHelper(helped)) {
                LOG.warn(
                        "The native library has no oneDNN helpers here: convolution takes the plain way, which is slower");
                return OneDnn.ABSENT;
            }
            double difference = Agreement.difference(plain, results(helped));
            if (difference <= AGREEMENT) {
                return OneDnn.ON;
            }
            LOG.error(
                    "oneDNN helpers and plain code differ by {}: the plain code is used, which is slower", difference);
            return OneDnn.DIFFERS;
        } catch (RuntimeException | LinkageError failure) {
            LOG.error("The oneDNN helpers do not run here: the plain code is used, which is slower", failure);
            return OneDnn.FAILS;
        }
    }

    private static boolean hasHelper(ComputationGraph network) {
        return Arrays.stream(network.getLayers()).anyMatch(layer -> layer.getHelper() != null);
    }

    private static List<INDArray> results(ComputationGraph network) {
        INDArray input = waves(3, BATCH * 2 * SIDE * SIDE, DataType.FLOAT).reshape(BATCH, 2, SIDE, SIDE);
        return Agreement.results(network, input, Agreement.classes(BATCH, 3));
    }

    private static ComputationGraph network() {
        ComputationGraph network = new ComputationGraph(new NeuralNetConfiguration.Builder()
                .updater(new NoOp())
                .graphBuilder()
                .addInputs("input")
                .addLayer("same", convolution(ConvolutionMode.Same, 1, 3), "input")
                .addLayer("norm", new BatchNormalization(), "same")
                .addLayer("max", pooling(PoolingType.MAX), "norm")
                .addLayer("stride", convolution(ConvolutionMode.Truncate, 2, 4), "max")
                .addLayer("mean", pooling(PoolingType.AVG), "stride")
                .addLayer(
                        "output",
                        new OutputLayer.Builder(LossFunction.MCXENT)
                                .nOut(3)
                                .activation(Activation.SOFTMAX)
                                .build(),
                        "mean")
                .setOutputs("output")
                .setInputTypes(InputType.convolutional(SIDE, SIDE, 2))
                .build());
        // Positive all of them: the variance that batch normalisation starts with must be.
        network.init(waves(11, PARAMETERS, DataType.FLOAT).muli(0.4).addi(0.5).reshape(1, PARAMETERS), false);
        return network;
    }

    private static ConvolutionLayer convolution(ConvolutionMode mode, int stride, int filters) {
        return new ConvolutionLayer.Builder(3, 3)
                .stride(stride, stride)
                .convolutionMode(mode)
                .nOut(filters)
                .activation(Activation.TANH)
                .build();
    }

    private static SubsamplingLayer pooling(PoolingType type) {
        return new SubsamplingLayer.Builder(type, new int[] {2, 2}, new int[] {1, 1}).build();
    }
}
