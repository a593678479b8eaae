package org.netloom.core.layer;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.wrapper.BaseWrapperLayer;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.TensorShape;

/** Writes down the classes of Deeplearning4j that a layer becomes: they stand in every saved model. */
record EngineSide(Node node, List<TensorShape> inputs, TensorShape output, List<String> built) implements BuildSite {

    static String of(LayerKind kind, List<TensorShape> inputs, TensorShape output) {
        Node node = new Node(new NodeId("one"), kind.type(), "one", ParameterValues.DEFAULTS, new Position(0, 0));
        EngineSide side = new EngineSide(node, inputs, output, new ArrayList<>());
        kind.build(side);
        return side.built.isEmpty() ? "an input of the network" : String.join(" after ", side.built);
    }

    @Override
    public DataFacts facts() {
        return DataFacts.NONE;
    }

    @Override
    public boolean isInputShared() {
        return false;
    }

    @Override
    public void add(Layer layer) {
        built.add(
                0,
                layer instanceof BaseWrapperLayer outer
                        ? name(outer) + " of " + name(outer.getUnderlying())
                        : name(layer));
    }

    @Override
    public void add(GraphVertex vertex) {
        built.add(0, nameOf(vertex));
    }

    @Override
    public void addBefore(String suffix, GraphVertex vertex) {
        built.add(0, nameOf(vertex));
    }

    private static String nameOf(GraphVertex vertex) {
        return vertex instanceof PreprocessorVertex outer
                ? name(outer) + " of " + name(outer.getPreProcessor())
                : name(vertex);
    }

    private static String name(Object part) {
        return part.getClass().getName();
    }
}
