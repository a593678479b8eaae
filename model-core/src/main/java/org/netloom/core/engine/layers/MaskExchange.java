package org.netloom.core.engine.layers;

import static org.netloom.core.engine.layers.NetworkParts.put;
import static org.netloom.core.engine.layers.NetworkParts.taught;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.impl.LayerVertex;
import org.deeplearning4j.nn.graph.vertex.impl.ReshapeVertex;
import org.deeplearning4j.nn.layers.DropoutLayer;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Puts layers that bear masked steps in the places of those of Deeplearning4j that throw when they meet some. Like all that is exchanged,
 * they belong to the running network and are not saved.
 */
public final class MaskExchange {

    private MaskExchange() {}

    /** Exchanges what has to be, in place. For a network that has its weights and does not compute at the moment. */
    public static void apply(ComputationGraph network) {
        for (GraphVertex vertex : network.getVertices()) {
            if (vertex.getClass() == ReshapeVertex.class) {
                put(network, vertex, taught(new MaskedReshape(network, vertex), vertex, ReshapeVertex.class));
            } else if (vertex.getClass() == LayerVertex.class
                    && vertex.getLayer().getClass() == DropoutLayer.class) {
                Layer before = vertex.getLayer();
                MaskedDropout after = new MaskedDropout(before.conf(), DataType.FLOAT);
                put(network, (LayerVertex) vertex, taught(after, before, DropoutLayer.class));
            }
        }
    }
}
