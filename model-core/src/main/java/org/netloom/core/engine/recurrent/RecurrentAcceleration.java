package org.netloom.core.engine.recurrent;

import static org.deeplearning4j.nn.params.LSTMParamInitializer.INPUT_WEIGHT_KEY;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.impl.InputVertex;
import org.deeplearning4j.nn.graph.vertex.impl.LayerVertex;
import org.deeplearning4j.nn.layers.recurrent.BidirectionalLayer;
import org.deeplearning4j.nn.layers.recurrent.LSTM;
import org.deeplearning4j.nn.layers.recurrent.LSTMHelper;
import org.deeplearning4j.nn.layers.recurrent.LastTimeStepLayer;
import org.deeplearning4j.nn.layers.wrapper.BaseWrapperLayer;

/**
 * Gives the LSTM layers of a network their fast helper. The slot is Deeplearning4j's own, but it fills it only for graphics cards; so this
 * reaches for it. What is saved is unchanged: a helper belongs to the running network.
 */
public final class RecurrentAcceleration {

    private static final VarHandle HELPER = field(LSTM.class, "helper", LSTMHelper.class);
    private static final VarHandle FORWARD = field(BidirectionalLayer.class, "fwd", Layer.class);
    private static final VarHandle BACKWARD = field(BidirectionalLayer.class, "bwd", Layer.class);

    private RecurrentAcceleration() {}

    /** Accelerates every LSTM of a network, also inside wrappers, if the fast one proves to be right on this machine. */
    public static void apply(ComputationGraph network) {
        if (hasLstm(network) && LstmSelfTest.isPassed()) {
            fill(network);
        } else {
            remove(network);
        }
    }

    /** Lets the network compute as Deeplearning4j does, but for slopes that masks have to stop. */
    public static void remove(ComputationGraph network) {
        lstms(network).forEach(lstm -> HELPER.set(lstm, new PlainLstm()));
    }

    static boolean hasLstm(ComputationGraph network) {
        return lstms(network).findAny().isPresent();
    }

    static void fill(ComputationGraph network) {
        Set<Layer> first = Collections.newSetFromMap(new IdentityHashMap<>());
        for (GraphVertex vertex : network.getVertices()) {
            if (isFirst(network, vertex)) {
                first.add(
                        vertex.getLayer() instanceof LastTimeStepLayer last ? last.getUnderlying() : vertex.getLayer());
            }
        }
        lstms(network)
                .forEach(lstm -> HELPER.set(
                        lstm, new FastLstm<>(lstm.getParam(INPUT_WEIGHT_KEY).dataType(), !first.contains(lstm))));
    }

    /** Whether nothing but the network's input lies below, so that nobody asks for the loss's slope there. */
    private static boolean isFirst(ComputationGraph network, GraphVertex vertex) {
        if (vertex.getClass() != LayerVertex.class
                || ((LayerVertex) vertex).getLayerPreProcessor() != null
                || vertex.getInputVertices().length != 1) {
            return false;
        }
        GraphVertex below = network.getVertices()[vertex.getInputVertices()[0].getVertexIndex()];
        Layer layer = vertex.getLayer() instanceof LastTimeStepLayer last ? last.getUnderlying() : vertex.getLayer();
        return below instanceof InputVertex
                && below.getOutputVertices().length == 1
                && layer instanceof LSTM
                && layer.conf().getLayer() instanceof org.deeplearning4j.nn.conf.layers.LSTM cell
                && cell.getIDropout() == null
                && cell.getRnnDataFormat() == RNNFormat.NCW;
    }

    private static Stream<LSTM> lstms(ComputationGraph network) {
        return Arrays.stream(network.getLayers()).flatMap(RecurrentAcceleration::lstms);
    }

    private static Stream<LSTM> lstms(Layer layer) {
        if (layer instanceof LSTM lstm) {
            return Stream.of(lstm);
        }
        if (layer instanceof BaseWrapperLayer wrapper) {
            return lstms(wrapper.getUnderlying());
        }
        return layer instanceof BidirectionalLayer both
                ? Stream.of(FORWARD, BACKWARD).flatMap(side -> lstms((Layer) side.get(both)))
                : Stream.empty();
    }

    private static VarHandle field(Class<?> owner, String name, Class<?> type) {
        try {
            return MethodHandles.privateLookupIn(owner, MethodHandles.lookup()).findVarHandle(owner, name, type);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("This is not the Deeplearning4j that was built against", missing);
        }
    }
}
