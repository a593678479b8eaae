package org.netloom.core.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.EmbeddingLayer;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.netloom.core.compile.InputTensors;
import org.netloom.core.compile.InputTensors.Feed;
import org.netloom.core.data.Preparation;
import org.netloom.core.model.TrainedModel;
import org.netloom.core.model.TrainingSummary;
import org.netloom.core.shape.Part;
import org.netloom.core.shape.Part.Span;
import org.netloom.core.shape.Task;
import org.netloom.core.shape.TensorShape;
import org.netloom.core.shape.TensorShape.Flat;
import org.netloom.core.shape.TensorShape.Image;
import org.netloom.core.shape.TensorShape.Sequence;

/** An untrained network that is sensitive to everything that it is shown, with an input for each part of a row. */
final class TrialModel {

    private static final int UNITS = 5;

    private final Preparation preparation;
    private final GraphBuilder building = new NeuralNetConfiguration.Builder()
            .seed(7)
            .weightInit(WeightInit.XAVIER)
            .graphBuilder();
    private final List<String> inputs = new ArrayList<>();
    private final List<Feed> feeds = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();

    private TrialModel(Preparation preparation) {
        this.preparation = preparation;
    }

    /** A network that reads steps one by one, and each part by an input of its own. */
    static TrainedModel of(Preparation preparation) {
        return of(preparation, part -> true);
    }

    /** The same, with inputs for some of the parts alone. */
    static TrainedModel of(Preparation preparation, Predicate<Part> read) {
        TrialModel model = new TrialModel(preparation);
        if (preparation.windows() != null || preparation.sequences() != null) {
            model.steps(new Sequence(preparation.steps(), preparation.stepWidth()));
        } else {
            preparation.parts().stream().filter(read).forEach(model::part);
        }
        return model.built();
    }

    /** A network that reads all numbers of a sample side by side. */
    static TrainedModel flat(Preparation preparation) {
        TrialModel model = new TrialModel(preparation);
        model.dense(
                model.input(List.of(new Span(0, preparation.featureWidth())), new Flat(preparation.featureWidth())));
        return model.built();
    }

    private String input(List<Span> spans, TensorShape shape) {
        String name = "in" + inputs.size();
        inputs.add(name);
        feeds.add(new Feed(spans, shape));
        return name;
    }

    private void dense(String input) {
        int width = (int) feeds.get(feeds.size() - 1).shape().size();
        building.addLayer(
                "dense " + input,
                new DenseLayer.Builder()
                        .nIn(width)
                        .nOut(UNITS)
                        .activation(Activation.TANH)
                        .build(),
                input);
        ends.add("dense " + input);
    }

    private void steps(Sequence shape) {
        String input = input(List.of(new Span(0, preparation.featureWidth())), shape);
        building.addLayer(
                "lstm",
                new LSTM.Builder().nIn((int) shape.features()).nOut(UNITS).build(),
                input);
        pool("lstm", input);
    }

    private void pool(String layer, String input) {
        building.addLayer("mean " + input, new GlobalPoolingLayer(PoolingType.AVG), layer);
        ends.add("mean " + input);
    }

    private void part(Part part) {
        String input = input(part.spans(), part.shape());
        switch (part.kind()) {
            case TABLE -> dense(input);
            case CATEGORY -> {
                building.addLayer(
                        "embedding " + input,
                        new EmbeddingLayer.Builder()
                                .nIn(part.indexSize())
                                .nOut(UNITS)
                                .build(),
                        input);
                ends.add("embedding " + input);
            }
            case TEXT -> {
                building.addLayer(
                        "embedding " + input,
                        new EmbeddingSequenceLayer.Builder()
                                .nIn(part.indexSize())
                                .nOut(UNITS)
                                .inputLength(part.width())
                                .build(),
                        input);
                pool("embedding " + input, input);
            }
            case PICTURE -> {
                building.addLayer(
                        "kernels " + input,
                        new ConvolutionLayer.Builder(3, 3)
                                .nIn(((Image) part.shape()).channels())
                                .nOut(UNITS)
                                .activation(Activation.TANH)
                                .build(),
                        input);
                pool("kernels " + input, input);
            }
        }
    }

    private TrainedModel built() {
        boolean numbers = preparation.target().task() == Task.REGRESSION;
        int units = preparation.target().width();
        String last = ends.get(0);
        if (ends.size() > 1) {
            building.addVertex("all", new MergeVertex(), ends.toArray(String[]::new));
            last = "all";
        }
        building.addInputs(inputs)
                .addLayer(
                        "out",
                        new OutputLayer.Builder(numbers ? LossFunction.MSE : LossFunction.MCXENT)
                                .nIn(UNITS * ends.size())
                                .nOut(units)
                                .activation(numbers ? Activation.IDENTITY : Activation.SOFTMAX)
                                .build(),
                        last)
                .setOutputs("out");
        ComputationGraph network = new ComputationGraph(building.build());
        network.init();
        return new TrainedModel(
                network,
                new InputTensors(feeds, units),
                preparation,
                new TrainingSummary("", 1, 1, 1, 1, Optional.empty(), Optional.empty()));
    }
}
