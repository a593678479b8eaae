package org.netloom.core.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.NodeId;

/**
 * How far a step moves the weights of each layer, measured against how large they are: the sum of the magnitudes of a layer's updates
 * divided by that of its parameters. About 0.001 is usual; far less means that the layer hardly learns, far more that it jumps (A. Karpathy,
 * CS231n notes, "Ratio of weights:updates"). What has no learning rate, as running statistics, does not count. It only reads, so a run comes
 * out the same with it and without.
 *
 * <p>Measured so rarely that it takes about a hundredth of the time: how long it takes is itself measured, and known after the first few
 * times. Lives on the trainer's thread.
 */
final class UpdateSizes {

    /** How much longer than the quickest measurement the training between two of them takes; one is often twice as slow. */
    private static final long SPARING = 200;

    /** What is done for the first times takes far longer than it will: these come after as many steps, whatever they take. */
    private static final int FIRST = 4;

    private static final int FIRST_STEPS = 5;

    /** Below this, calling the native library takes longer than adding up. */
    private static final int SHORT = 512;

    private record Weights(NodeId node, INDArray values, String gradient) {}

    private final ComputationGraph network;
    private final LongSupplier clock;
    private final List<Weights> weights = new ArrayList<>();
    private int taken;
    private int steps;
    private long cost = Long.MAX_VALUE;
    private long due;

    /**
     * @param graph whose nodes the network's layers are
     * @param clock in nanoseconds
     */
    UpdateSizes(ModelGraph graph, ComputationGraph network, LongSupplier clock) {
        this.network = network;
        this.clock = clock;
        for (Layer layer : network.getLayers()) {
            String name = layer.getConfig().getLayerName();
            if (NodeId.isValid(name) && graph.contains(new NodeId(name))) {
                layer.paramTable().forEach((parameter, values) -> {
                    if (layer.getConfig().getUpdaterByParam(parameter).hasLearningRate()) {
                        weights.add(new Weights(new NodeId(name), values, name + "_" + parameter));
                    }
                });
            }
        }
    }

    /** The sizes after a step, if it is time to measure them again. Above 0; layers without weights are not there. */
    Optional<Map<NodeId, Double>> afterStep() {
        steps++;
        if (taken > 0 && (taken < FIRST ? steps < FIRST_STEPS : clock.getAsLong() - due < 0)) {
            return Optional.empty();
        }
        long start = clock.getAsLong();
        Map<NodeId, Double> sizes = measure();
        long end = clock.getAsLong();
        steps = 0;
        taken++;
        cost = Math.min(cost, end - start);
        due = end + SPARING * cost;
        return sizes.isEmpty() ? Optional.empty() : Optional.of(sizes);
    }

    private Map<NodeId, Double> measure() {
        Gradient updates = network.gradient();
        Map<NodeId, double[]> sums = new LinkedHashMap<>();
        for (Weights one : weights) {
            INDArray update = updates == null ? null : updates.getGradientFor(one.gradient());
            if (update != null) {
                double[] sum = sums.computeIfAbsent(one.node(), node -> new double[2]);
                sum[0] += magnitude(update);
                sum[1] += magnitude(one.values());
            }
        }
        Map<NodeId, Double> sizes = new LinkedHashMap<>();
        sums.forEach((node, sum) -> {
            double size = sum[0] / sum[1];
            if (Double.isFinite(size)) {
                sizes.put(node, size);
            }
        });
        return sizes;
    }

    private static double magnitude(INDArray values) {
        if (values.length() > SHORT) {
            return values.norm1Number().doubleValue();
        }
        double sum = 0;
        for (long i = 0; i < values.length(); i++) {
            sum += Math.abs(values.getDouble(i));
        }
        return sum;
    }
}
