package org.netloom.core.engine.layers;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
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

    private static final VarHandle OF_VERTEX = handle(LayerVertex.class, "layer", Layer.class);
    private static final VarHandle FORMAT = handle(TimeDistributedLayer.class, "rnnDataFormat", RNNFormat.class);

    private static final VarHandle OPERATION = handle(ElementWiseVertex.class, "op", ElementWiseVertex.Op.class);
    private static final VarHandle BY_NAME = handle(ComputationGraph.class, "verticesMap", Map.class);

    private LayerExchange() {}

    /** Exchanges what can be, in place. For a network that has its weights and does not compute at the moment. */
    public static void apply(ComputationGraph network) {
        Layer[] layers = network.getLayers();
        for (GraphVertex vertex : network.getVertices()) {
            if (vertex.getClass() == ElementWiseVertex.class
                    && OPERATION.get((ElementWiseVertex) vertex) == ElementWiseVertex.Op.Add) {
                put(network, vertex, taught(new FastAdd(network, vertex), vertex, ElementWiseVertex.class));
            } else if (vertex.getClass() == LayerVertex.class) {
                Layer before = vertex.getLayer();
                faster(before).ifPresent(after -> {
                    OF_VERTEX.set((LayerVertex) vertex, after);
                    for (int i = 0; i < layers.length; i++) {
                        if (layers[i] == before) {
                            layers[i] = after;
                        }
                    }
                });
            }
        }
    }

    private static void put(ComputationGraph network, GraphVertex before, GraphVertex after) {
        network.getVertices()[before.getVertexIndex()] = after;
        vertices(network).put(before.getVertexName(), after);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, GraphVertex> vertices(ComputationGraph network) {
        return (Map<String, GraphVertex>) BY_NAME.get(network);
    }

    private static Optional<Layer> faster(Layer layer) {
        if (layer.getClass() == ConvolutionLayer.class) {
            ConvolutionLayer before = (ConvolutionLayer) layer;
            return Optional.of(taught(
                    new FastConvolution(before.conf(), before.params().dataType()), before, ConvolutionLayer.class));
        }
        if (layer.getClass() == ActivationLayer.class) {
            ActivationLayer before = (ActivationLayer) layer;
            return Optional.of(
                    taught(new FastActivation(before.conf(), DataType.FLOAT), before, ActivationLayer.class));
        }
        return layer.getClass() == TimeDistributedLayer.class ? steps((TimeDistributedLayer) layer) : Optional.empty();
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

    /** Gives a layer or vertex all that another has, up to a class that both are. */
    private static <T> T taught(T fresh, Object from, Class<?> common) {
        try {
            for (Class<?> type = common; type != null && type != Object.class; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        field.set(fresh, field.get(from));
                    }
                }
            }
            return fresh;
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException("This is not the Deeplearning4j that was built against", closed);
        }
    }

    private static VarHandle handle(Class<?> owner, String name, Class<?> type) {
        try {
            return MethodHandles.privateLookupIn(owner, MethodHandles.lookup()).findVarHandle(owner, name, type);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("This is not the Deeplearning4j that was built against", missing);
        }
    }
}
