package org.netloom.core.engine.layers;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.impl.LayerVertex;

/** Reaches for the layers and vertices of a running network, which Deeplearning4j does not hand out to be exchanged. */
final class NetworkParts {

    private static final VarHandle OF_VERTEX = handle(LayerVertex.class, "layer", Layer.class);
    private static final VarHandle BY_NAME = handle(ComputationGraph.class, "verticesMap", Map.class);

    private NetworkParts() {}

    /** Puts a vertex in the place of another. */
    static void put(ComputationGraph network, GraphVertex before, GraphVertex after) {
        network.getVertices()[before.getVertexIndex()] = after;
        vertices(network).put(before.getVertexName(), after);
    }

    /** Puts a layer in the place of a vertex's. */
    static void put(ComputationGraph network, LayerVertex vertex, Layer after) {
        Layer before = vertex.getLayer();
        OF_VERTEX.set(vertex, after);
        Layer[] layers = network.getLayers();
        for (int i = 0; i < layers.length; i++) {
            if (layers[i] == before) {
                layers[i] = after;
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, GraphVertex> vertices(ComputationGraph network) {
        return (Map<String, GraphVertex>) BY_NAME.get(network);
    }

    /** Gives a layer or vertex all that another has, up to a class that both are. */
    static <T> T taught(T fresh, Object from, Class<?> common) {
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

    static VarHandle handle(Class<?> owner, String name, Class<?> type) {
        try {
            return MethodHandles.privateLookupIn(owner, MethodHandles.lookup()).findVarHandle(owner, name, type);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("This is not the Deeplearning4j that was built against", missing);
        }
    }
}
