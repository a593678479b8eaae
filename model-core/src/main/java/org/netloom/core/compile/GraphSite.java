package org.netloom.core.compile;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.layer.BuildSite;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeReport;
import org.netloom.core.shape.TensorShape;

/** The place of one node in the network that is being built. */
final class GraphSite implements BuildSite {

    private final GraphBuilder builder;
    private final Node node;
    private final List<TensorShape> inputs;
    private final TensorShape output;
    private final DataFacts facts;
    private String[] sources;

    GraphSite(GraphBuilder builder, ModelGraph graph, Node node, ShapeReport shapes, DataFacts facts) {
        this.builder = builder;
        this.node = node;
        this.inputs = shapes.inputsOf(node.id()).orElseThrow();
        this.output = shapes.outputOf(node.id()).orElseThrow();
        this.facts = facts;
        this.sources = graph.inputsOf(node.id()).stream().map(NodeId::value).toArray(String[]::new);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<TensorShape> inputs() {
        return inputs;
    }

    @Override
    public TensorShape output() {
        return output;
    }

    @Override
    public DataFacts facts() {
        return facts;
    }

    @Override
    public void add(Layer layer) {
        builder.addLayer(node.id().value(), layer, sources);
    }

    @Override
    public void add(GraphVertex vertex) {
        builder.addVertex(node.id().value(), vertex, sources);
    }

    @Override
    public void addBefore(String suffix, GraphVertex vertex) {
        String name = node.id().value() + "-" + suffix;
        builder.addVertex(name, vertex, sources);
        sources = new String[] {name};
    }
}
