package org.netloom.core.layer;

import java.util.List;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.netloom.core.graph.Node;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.TensorShape;

/** Where a layer adds itself to the Deeplearning4j network that is being built. */
public interface BuildSite {

    /** The node being built. */
    Node node();

    /** The shapes that arrive, in the order of the wires. */
    List<TensorShape> inputs();

    /** The shape that leaves. */
    TensorShape output();

    /** What the data demands. */
    DataFacts facts();

    /** Whether somebody beside this node reads the memory that arrives: another node, or whoever lent the data. */
    boolean isInputShared();

    /** Adds a layer under the node's id, fed by the node's inputs. */
    void add(Layer layer);

    /** Adds a vertex under the node's id, fed by the node's inputs. */
    void add(GraphVertex vertex);

    /**
     * Adds a vertex before the layer proper, for reshaping; the node's later {@link #add} is fed by it.
     *
     * @param suffix told apart by it; the vertex is named NODE-suffix
     */
    void addBefore(String suffix, GraphVertex vertex);
}
