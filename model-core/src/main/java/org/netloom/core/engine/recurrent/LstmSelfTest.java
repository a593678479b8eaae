package org.netloom.core.engine.recurrent;

import static org.netloom.core.engine.agreement.Agreement.waves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.netloom.core.engine.agreement.Agreement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the fast LSTM and Deeplearning4j's own for the same outputs and gradients before the fast one is trusted on this machine. A tenth
 * of a second, once a process. Draws nothing at random, so that runs with a seed stay what they are.
 */
final class LstmSelfTest {

    private static final Logger LOG = LoggerFactory.getLogger(LstmSelfTest.class);
    private static final int BATCH = 9;
    private static final int FEATURES = 5;
    private static final int UNITS = 7;
    private static final int STEPS = 6;

    private LstmSelfTest() {}

    /** Made on first use; the answer holds for the process. */
    private static final class Answer {
        private static final boolean AGREES = agrees(RecurrentAcceleration::fill);
    }

    static boolean isPassed() {
        return Answer.AGREES;
    }

    /** Whether networks that were treated so compute what plain ones do, in both precisions; if not, the log says so. */
    static boolean agrees(Consumer<ComputationGraph> treatment) {
        try {
            double worst =
                    Math.max(difference(treatment, DataType.FLOAT), 1e4 * difference(treatment, DataType.DOUBLE));
            if (worst <= 1e-4) {
                return true;
            }
            LOG.error(
                    "The fast LSTM differs from the plain one by {} here; the plain one is used, which is slower",
                    worst);
        } catch (RuntimeException | LinkageError failure) {
            LOG.error("The fast LSTM does not run here; the plain one is used, which is slower", failure);
        }
        return false;
    }

    private static double difference(Consumer<ComputationGraph> treatment, DataType precision) {
        ComputationGraph fast = network(precision);
        treatment.accept(fast);
        List<INDArray> plain = results(network(precision));
        return Agreement.difference(plain, results(fast));
    }

    private static List<INDArray> results(ComputationGraph network) {
        DataType precision = network.params().dataType();
        INDArray input = waves(3, BATCH * FEATURES * STEPS, precision).reshape(BATCH, FEATURES, STEPS);
        INDArray labels = waves(7, BATCH * 2 * STEPS, precision).reshape(BATCH, 2, STEPS);
        INDArray mask = Nd4j.ones(precision, BATCH, STEPS);
        mask.putScalar(1, STEPS - 1, 0);
        mask.putScalar(2, STEPS - 1, 0).putScalar(2, STEPS - 2, 0);
        List<INDArray> results = new ArrayList<>();
        results.add(network.outputSingle(input));
        for (INDArray each : Arrays.asList(null, mask)) {
            network.setInputs(input);
            network.setLabels(labels);
            if (each != null) {
                network.setLayerMaskArrays(new INDArray[] {each}, new INDArray[] {each});
            }
            network.computeGradientAndScore();
            results.add(network.gradient().gradient().dup());
            network.clearLayerMaskArrays();
        }
        return results;
    }

    private static ComputationGraph network(DataType precision) {
        var lstm = new LSTM.Builder().nIn(FEATURES).nOut(UNITS).activation(Activation.TANH);
        var output = new RnnOutputLayer.Builder(LossFunction.MSE)
                .nIn(UNITS)
                .nOut(2)
                .dataFormat(RNNFormat.NCW)
                .activation(Activation.IDENTITY);
        ComputationGraph network = new ComputationGraph(new NeuralNetConfiguration.Builder()
                .dataType(precision)
                .updater(new NoOp())
                .graphBuilder()
                .addInputs("input")
                .addLayer("lstm", lstm.build(), "input")
                .addLayer("output", output.build(), "lstm")
                .setOutputs("output")
                .build());
        int parameters = 4 * UNITS * (FEATURES + UNITS + 1) + 2 * (UNITS + 1);
        network.init(waves(11, parameters, precision).reshape(1, parameters), false);
        return network;
    }
}
