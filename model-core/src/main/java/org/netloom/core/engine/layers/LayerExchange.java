package org.netloom.core.engine.layers;

import static org.netloom.core.engine.layers.NetworkParts.handle;
import static org.netloom.core.engine.layers.NetworkParts.put;
import static org.netloom.core.engine.layers.NetworkParts.taught;

import java.lang.invoke.VarHandle;
import java.util.Optional;
import java.util.function.Predicate;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.VertexIndices;
import org.deeplearning4j.nn.graph.vertex.impl.ElementWiseVertex;
import org.deeplearning4j.nn.graph.vertex.impl.LayerVertex;
import org.deeplearning4j.nn.layers.ActivationLayer;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.layers.feedforward.dense.DenseLayer;
import org.deeplearning4j.nn.layers.recurrent.TimeDistributedLayer;
import org.nd4j.linalg.api.buffer.DataType;
import org.netloom.core.numbers.Curve;
import org.netloom.core.numbers.Curve.Bent;

/**
 * Puts faster layers in the places of some of a network's, with all that these know: configuration, weights, gradients, helpers. What is
 * saved is the configuration and the weights, which stay what they were; see ADR 30.
 */
public final class LayerExchange {

    private static final VarHandle FORMAT = handle(TimeDistributedLayer.class, "rnnDataFormat", RNNFormat.class);

    private static final VarHandle OPERATION = handle(ElementWiseVertex.class, "op", ElementWiseVertex.Op.class);

    private LayerExchange() {}

    /**
     * Exchanges what can be, in place, if the fast ones prove to be right on this machine. For a network that has its weights and does not
     * compute at the moment.
     */
    public static void apply(ComputationGraph network) {
        exchange(network, ExchangeSelfTest::isPassed);
    }

    /** Exchanges what is of some kinds. */
    static void exchange(ComputationGraph network, Predicate<Exchange> wanted) {
        for (GraphVertex vertex : network.getVertices()) {
            kindOf(vertex).filter(wanted).ifPresent(kind -> exchange(network, vertex, kind));
        }
    }

    private static Optional<Exchange> kindOf(GraphVertex vertex) {
        if (vertex.getClass() == ElementWiseVertex.class) {
            return OPERATION.get((ElementWiseVertex) vertex) == ElementWiseVertex.Op.Add
                    ? Optional.of(Exchange.ADD)
                    : Optional.empty();
        }
        if (vertex.getClass() != LayerVertex.class) {
            return Optional.empty();
        }
        Class<?> layer = vertex.getLayer().getClass();
        if (layer == ConvolutionLayer.class) {
            return Optional.of(Exchange.CONVOLUTION);
        }
        if (layer == ActivationLayer.class) {
            return Optional.of(Exchange.ACTIVATION);
        }
        return layer == TimeDistributedLayer.class ? Optional.of(Exchange.STEPS) : Optional.empty();
    }

    private static void exchange(ComputationGraph network, GraphVertex vertex, Exchange kind) {
        if (kind == Exchange.ADD) {
            put(network, vertex, taught(new FastAdd(network, vertex), vertex, ElementWiseVertex.class));
        } else {
            faster(vertex.getLayer(), kind).ifPresent(after -> {
                put(network, (LayerVertex) vertex, after);
                protect(network, vertex);
            });
        }
    }

    /** Exchanged layers look at their answers again on the way back, so that dropout above them may not write over these. */
    private static void protect(ComputationGraph network, GraphVertex vertex) {
        if (vertex.getOutputVertices() == null) {
            return;
        }
        for (VertexIndices above : vertex.getOutputVertices()) {
            GraphVertex reader = network.getVertices()[above.getVertexIndex()];
            if (reader.hasLayer()) {
                reader.getLayer().allowInputModification(false);
            }
        }
    }

    private static Optional<Layer> faster(Layer before, Exchange kind) {
        return switch (kind) {
            case CONVOLUTION ->
                Optional.of(taught(
                        new FastConvolution(before.conf(), before.params().dataType()),
                        before,
                        ConvolutionLayer.class));
            case ACTIVATION ->
                Optional.of(taught(new FastActivation(before.conf(), DataType.FLOAT), before, ActivationLayer.class));
            case STEPS -> steps((TimeDistributedLayer) before);
            case ADD -> Optional.empty();
        };
    }

    private static Optional<Layer> steps(TimeDistributedLayer layer) {
        if (layer.getUnderlying().getClass() != DenseLayer.class || FORMAT.get(layer) != RNNFormat.NCW) {
            return Optional.empty();
        }
        DenseLayer dense = (DenseLayer) layer.getUnderlying();
        var configuration = dense.layerConf();
        if (configuration.getIDropout() != null || configuration.getWeightNoise() != null || dense.hasLayerNorm()) {
            return Optional.empty();
        }
        return Curve.of(configuration.getActivationFn())
                .filter(Bent::isSlopedByAnswers)
                .map(bent -> new FastSteps(dense, bent));
    }
}
