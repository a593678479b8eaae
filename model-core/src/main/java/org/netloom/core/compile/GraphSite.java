package org.netloom.core.compile;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.layer.BuildSite;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.layer.LayerKind;
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
    private final boolean isInputShared;
    private String[] sources;

    GraphSite(
            GraphBuilder builder,
            LayerCatalogue catalogue,
            ModelGraph graph,
            Node node,
            ShapeReport shapes,
            DataFacts facts) {
        this.builder = builder;
        this.node = node;
        this.inputs = shapes.inputsOf(node.id()).orElseThrow();
        this.output = shapes.outputOf(node.id()).orElseThrow();
        this.facts = facts;
        this.isInputShared = graph.inputsOf(node.id()).stream().anyMatch(feeder -> isShared(catalogue, graph, feeder));
        this.sources = sources(graph.inputsOf(node.id()));
    }

    private static boolean isShared(LayerCatalogue catalogue, ModelGraph graph, NodeId feeder) {
        LayerKind kind = catalogue.find(graph.node(feeder).orElseThrow().kind()).orElseThrow();
        return kind.inputs() == LayerKind.Inputs.NONE
                || graph.outputsOf(feeder).size() > 1
                || kind.handsOn()
                        && graph.inputsOf(feeder).stream().anyMatch(before -> isShared(catalogue, graph, before));
    }

    /** The engine cannot feed one vertex twice from another, so each time but the first goes by way of a vertex that changes nothing. */
    private String[] sources(List<NodeId> feeders) {
        List<String> names = new ArrayList<>();
        for (NodeId feeder : feeders) {
            String name = feeder.value();
            if (names.contains(name)) {
                name = node.id().value() + "-again" + names.size();
                builder.addVertex(name, new ScaleVertex(1), feeder.value());
            }
            names.add(name);
        }
        return names.toArray(String[]::new);
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
    public boolean isInputShared() {
        return isInputShared;
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
