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
 * small network a kind of exchange, once a process, when the first network comes that has something to exchange.
 */
final class ExchangeSelfTest {

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeSelfTest.class);
    private static final int ROWS = 9;
    private static final int NUMBERS = 60;
    private static final int CLASSES = 3;
    private static final double AGREEMENT = 1e-4;

    private ExchangeSelfTest() {}

    /** Made on first use; the answer holds for the process. */
    private static final class Answer {
        private static final Set<Exchange> RIGHT = passed(LayerExchange::exchange);
    }

    static boolean isPassed(Exchange kind) {
        return Answer.RIGHT.contains(kind);
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
            ComputationGraph fast = network(kind);
            exchanging.accept(fast, kind::equals);
            double difference = Agreement.difference(results(kind, network(kind)), results(kind, fast));
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

    private static ComputationGraph network(Exchange kind) {
        GraphBuilder net = new NeuralNetConfiguration.Builder()
                .dataType(DataType.FLOAT)
                .updater(new NoOp())
                .graphBuilder()
                .addInputs("in");
        OutputLayer output = new OutputLayer.Builder(LossFunction.MCXENT)
                .nOut(CLASSES)
                .activation(Activation.SOFTMAX)
                .build();
        ComputationGraphConfiguration drawn = net.addLayer("out", output, kind.draw(net))
                .setOutputs("out")
                .setInputTypes(kind.input())
                .build();
        long parameters = drawn.getVertices().values().stream()
                .mapToLong(vertex -> vertex.numParams(true))
                .sum();
        ComputationGraph network = new ComputationGraph(drawn);
        network.init(waves(11, (int) parameters, DataType.FLOAT).reshape(1, parameters), false);
        return network;
    }
}
