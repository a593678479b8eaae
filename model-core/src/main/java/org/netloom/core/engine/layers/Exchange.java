package org.netloom.core.engine.layers;

import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.recurrent.TimeDistributed;
import org.nd4j.linalg.activations.Activation;
import org.netloom.core.numbers.Curve;

/** A kind of exchange, each with a small network in which it can be tried: one layer of every function that it knows, side by side. */
enum Exchange {
    CONVOLUTION(InputType.convolutional(6, 5, 2)) {
        @Override
        String draw(GraphBuilder net) {
            return sideBySide(net, Exchange::convolution);
        }
    },
    ACTIVATION(InputType.feedForward(60)) {
        @Override
        String draw(GraphBuilder net) {
            net.addLayer("below", dense(Activation.IDENTITY), "in");
            return beside(net, "below", ActivationLayer::new);
        }
    },
    STEPS(InputType.recurrent(10, 6)) {
        @Override
        String draw(GraphBuilder net) {
            return mean(net, sideBySide(net, Exchange::everyStep));
        }
    },
    ADD(InputType.recurrent(10, 6)) {
        @Override
        String draw(GraphBuilder net) {
            net.addLayer("a", everyStep(Activation.TANH), "in")
                    .addLayer("b", everyStep(Activation.IDENTITY), "in")
                    .addVertex("two", new ElementWiseVertex(ElementWiseVertex.Op.Add), "a", "b")
                    .addVertex("three", new ElementWiseVertex(ElementWiseVertex.Op.Add), "two", "a", "b");
            return mean(net, "three");
        }
    };

    private interface Kind {
        Layer with(Activation function);
    }

    /** What a row of the network's input is like: 60 numbers. */
    private final InputType input;

    Exchange(InputType input) {
        this.input = input;
    }

    InputType input() {
        return input;
    }

    /** Adds what is tried between the vertex {@code in} and an output layer, and tells what the latter is fed by. */
    abstract String draw(GraphBuilder net);

    private static String sideBySide(GraphBuilder net, Kind kind) {
        net.addLayer("below", kind.with(Activation.IDENTITY), "in");
        return beside(net, "below", kind);
    }

    private static String beside(GraphBuilder net, String below, Kind kind) {
        List<Activation> known = Arrays.stream(Activation.values())
                .filter(function -> Curve.of(function.getActivationFunction()).isPresent())
                .toList();
        known.forEach(function -> net.addLayer(function.name(), kind.with(function), below));
        net.addVertex(
                "all", new MergeVertex(), known.stream().map(Activation::name).toArray(String[]::new));
        return "all";
    }

    private static String mean(GraphBuilder net, String below) {
        net.addLayer("mean", new GlobalPoolingLayer(PoolingType.AVG), below);
        return "mean";
    }

    private static Layer convolution(Activation function) {
        return new ConvolutionLayer.Builder(3, 3)
                .nOut(2)
                .convolutionMode(ConvolutionMode.Same)
                .activation(function)
                .build();
    }

    private static Layer everyStep(Activation function) {
        return new TimeDistributed(dense(function), RNNFormat.NCW);
    }

    private static DenseLayer dense(Activation function) {
        return new DenseLayer.Builder().nOut(5).activation(function).build();
    }
}
