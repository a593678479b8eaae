package org.netloom.core.engine.layers;

import static org.netloom.core.engine.agreement.Agreement.waves;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
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
 * Asks networks with exchanged layers and without for the same answers and slopes before an exchange is trusted on this machine: one
 * small network for each kind of exchange, once a process, when the first network comes that has something of the kind.
 */
final class ExchangeSelfTest {

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeSelfTest.class);
    private static final int ROWS = 9;
    private static final int NUMBERS = 60;
    private static final int CLASSES = 3;
    private static final double AGREEMENT = 1e-4;

    private ExchangeSelfTest() {}

    /** Whether a kind is right, tried on first use; the answer holds for the process. */
    static boolean isPassed(Exchange kind) {
        return switch (kind) {
            case CONVOLUTION -> Convolution.IS_RIGHT;
            case ACTIVATION -> Activations.ARE_RIGHT;
            case STEPS -> Steps.ARE_RIGHT;
            case ADD -> Sums.ARE_RIGHT;
        };
    }

    private static final class Convolution {
        private static final boolean IS_RIGHT = agrees(Exchange.CONVOLUTION, LayerExchange::exchange);
    }

    private static final class Activations {
        private static final boolean ARE_RIGHT = agrees(Exchange.ACTIVATION, LayerExchange::exchange);
    }

    private static final class Steps {
        private static final boolean ARE_RIGHT = agrees(Exchange.STEPS, LayerExchange::exchange);
    }

    private static final class Sums {
        private static final boolean ARE_RIGHT = agrees(Exchange.ADD, LayerExchange::exchange);
    }

    /**
     * The kinds of exchange after which networks compute what they did before; of the others the log tells.
     *
     * @param exchanging exchanges in a network what is of the kinds that are wanted
     */
    static Set<Exchange> passed(BiConsumer<ComputationGraph, Predicate<Exchange>> exchanging) {
        Set<Exchange> right = EnumSet.noneOf(Exchange.class);
        Arrays.stream(Exchange.values())
                .filter(kind -> agrees(kind, exchanging))
                .forEach(right::add);
        return right;
    }

    private static boolean agrees(Exchange kind, BiConsumer<ComputationGraph, Predicate<Exchange>> exchanging) {
        try {
            ComputationGraphConfiguration drawn = drawn(kind);
            List<INDArray> plain = results(kind, network(drawn));
            ComputationGraph fast = network(drawn);
            exchanging.accept(fast, kind::equals);
            double difference = Agreement.difference(plain, results(kind, fast));
            if (difference <= AGREEMENT) {
                return true;
            }
            LOG.error(
                    "The fast layers of kind {} differ from the plain ones by {} here; the plain ones are used, which are slower",
                    kind,
                    difference);
        } catch (RuntimeException | LinkageError failure) {
            LOG.error(
                    "The fast layers of kind {} do not run here; the plain ones are used, which are slower",
                    kind,
                    failure);
        }
        return false;
    }

    private static List<INDArray> results(Exchange kind, ComputationGraph network) {
        long[] shape = kind.input().getShape(true);
        shape[0] = ROWS;
        INDArray input = waves(3, ROWS * NUMBERS, DataType.FLOAT).reshape(shape);
        return Agreement.results(network, input, Agreement.classes(ROWS, CLASSES));
    }

    private static ComputationGraphConfiguration drawn(Exchange kind) {
        GraphBuilder net = new NeuralNetConfiguration.Builder()
                .dataType(DataType.FLOAT)
                .updater(new NoOp())
                .graphBuilder()
                .addInputs("in");
        OutputLayer output = new OutputLayer.Builder(LossFunction.MCXENT)
                .nOut(CLASSES)
                .activation(Activation.SOFTMAX)
                .build();
        return net.addLayer("out", output, kind.draw(net))
                .setOutputs("out")
                .setInputTypes(kind.input())
                .build();
    }

    private static ComputationGraph network(ComputationGraphConfiguration drawn) {
        long parameters = drawn.getVertices().values().stream()
                .mapToLong(vertex -> vertex.numParams(true))
                .sum();
        ComputationGraph network = new ComputationGraph(drawn);
        network.init(waves(11, (int) parameters, DataType.FLOAT).reshape(1, parameters), false);
        return network;
    }
}
