package org.netloom.core.engine;

import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.conf.layers.recurrent.TimeDistributed;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.netloom.core.nn.LayerNormalization;
import org.netloom.core.nn.MultiHeadAttention;

/**
 * The networks whose speed is measured, configured with nothing but Deeplearning4j where it has the layers. {@code bench/contestants.py}
 * writes the same networks for PyTorch, under the same names.
 */
enum Contestant {
    LENET("LeNet-like, 28 x 28, 32-64-64 conv, 64 dense", 64, 10, 1, 28, 28) {
        @Override
        void draw(GraphBuilder net) {
            net.addLayer("c1", conv(32, 3, 1), "in")
                    .addLayer("p1", pool(), "c1")
                    .addLayer("c2", conv(64, 3, 1), "p1")
                    .addLayer("p2", pool(), "c2")
                    .addLayer("c3", conv(64, 3, 1), "p2")
                    .addLayer("d", dense(64), "c3")
                    .addLayer("out", output(), "d")
                    .setInputTypes(InputType.convolutional(28, 28, 1));
        }
    },
    MLP_LARGE("MLP 784-512-512-10", 64, 10, 784) {
        @Override
        void draw(GraphBuilder net) {
            net.addLayer("d1", dense(512), "in")
                    .addLayer("d2", dense(512), "d1")
                    .addLayer("out", output(), "d2")
                    .setInputTypes(InputType.feedForward(784));
        }
    },
    MLP_SMALL("MLP 4-16-16-3, minibatch 32", 32, 3, 4) {
        @Override
        void draw(GraphBuilder net) {
            net.addLayer("d1", dense(16), "in")
                    .addLayer("d2", dense(16), "d1")
                    .addLayer("out", output(), "d2")
                    .setInputTypes(InputType.feedForward(4));
        }
    },
    LSTM_50("LSTM, 64 inputs, 128 units, 50 steps", 64, 10, 64, 50) {
        @Override
        void draw(GraphBuilder net) {
            LSTM lstm = new LSTM.Builder().nOut(128).activation(Activation.TANH).build();
            net.addLayer("lstm", new LastTimeStep(lstm), "in")
                    .addLayer("out", output(), "lstm")
                    .setInputTypes(InputType.recurrent(64, 50));
        }
    },
    RESNET("ResNet-like, 32 x 32 x 3, 16-32-64, 6 conv in 3 blocks", 64, 10, 3, 32, 32) {
        @Override
        void draw(GraphBuilder net) {
            String top = normalized(net, "stem", 16, 3, 1, true, "in");
            top = block(net, "b1", 16, 1, false, top);
            top = block(net, "b2", 32, 2, true, top);
            top = block(net, "b3", 64, 2, true, top);
            net.addLayer("pool", new GlobalPoolingLayer.Builder(PoolingType.AVG).build(), top)
                    .addLayer("out", output(), "pool")
                    .setInputTypes(InputType.convolutional(32, 32, 3));
        }
    },
    TRANSFORMER("Transformer encoder, 2 blocks, 64 tokens, width 64, 4 heads", 64, 10, 64, 64) {
        @Override
        void draw(GraphBuilder net) {
            String top = encoder(net, "e1", "in");
            top = encoder(net, "e2", top);
            net.addLayer("pool", new GlobalPoolingLayer.Builder(PoolingType.AVG).build(), top)
                    .addLayer("out", output(), "pool")
                    .setInputTypes(InputType.recurrent(64, 64));
        }

        @Override
        boolean isStock() {
            return false;
        }
    };

    /** How many minibatches take turns. */
    static final int BATCHES = 4;

    private final String title;
    private final int rows;
    private final int classes;
    private final int[] shape;

    Contestant(String title, int rows, int classes, int... shape) {
        this.title = title;
        this.rows = rows;
        this.classes = classes;
        this.shape = shape;
    }

    abstract void draw(GraphBuilder net);

    /** Whether Deeplearning4j alone has all the layers, with a right gradient. */
    boolean isStock() {
        return true;
    }

    String title() {
        return title;
    }

    ComputationGraphConfiguration configuration() {
        GraphBuilder net = new NeuralNetConfiguration.Builder()
                .seed(7)
                .updater(new Adam(1e-3))
                .weightInit(WeightInit.XAVIER)
                .convolutionMode(ConvolutionMode.Same)
                .graphBuilder()
                .addInputs("in");
        draw(net);
        return net.setOutputs("out").build();
    }

    /** Minibatches of noise, each row moved a little into the direction of its class; the same at every call. */
    DataSet[] minibatches() {
        return minibatches(rows);
    }

    /** The same of another size. */
    DataSet[] minibatches(int rows) {
        Random random = new Random(1);
        int width = IntStream.of(shape).reduce(1, (a, b) -> a * b);
        float[][] directions = new float[classes][width];
        for (float[] direction : directions) {
            fill(direction, random);
        }
        int[] all = IntStream.concat(IntStream.of(rows), IntStream.of(shape)).toArray();
        DataSet[] batches = new DataSet[BATCHES];
        for (int batch = 0; batch < BATCHES; batch++) {
            float[] values = new float[rows * width];
            fill(values, random);
            INDArray labels = Nd4j.zeros(rows, classes);
            for (int row = 0; row < rows; row++) {
                int label = random.nextInt(classes);
                labels.putScalar(row, label, 1);
                for (int i = 0; i < width; i++) {
                    values[row * width + i] += directions[label][i];
                }
            }
            batches[batch] = new DataSet(Nd4j.create(values, all, 'c'), labels);
        }
        return batches;
    }

    private static void fill(float[] values, Random random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
    }

    private static ConvolutionLayer conv(int filters, int kernel, int stride) {
        return new ConvolutionLayer.Builder(kernel, kernel)
                .stride(stride, stride)
                .nOut(filters)
                .activation(Activation.RELU)
                .build();
    }

    private static SubsamplingLayer pool() {
        return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                .kernelSize(2, 2)
                .stride(2, 2)
                .build();
    }

    private static DenseLayer dense(int units) {
        return new DenseLayer.Builder().nOut(units).activation(Activation.RELU).build();
    }

    OutputLayer output() {
        return new OutputLayer.Builder()
                .nOut(classes)
                .activation(Activation.SOFTMAX)
                .build();
    }

    /** Convolution, batch normalisation and, if wanted, ReLU. */
    private static String normalized(
            GraphBuilder net, String name, int filters, int kernel, int stride, boolean relu, String below) {
        net.addLayer(
                        name,
                        new ConvolutionLayer.Builder(kernel, kernel)
                                .stride(stride, stride)
                                .nOut(filters)
                                .hasBias(false)
                                .activation(Activation.IDENTITY)
                                .build(),
                        below)
                .addLayer(name + "-bn", new BatchNormalization.Builder().build(), name);
        if (!relu) {
            return name + "-bn";
        }
        net.addLayer(name + "-relu", new ActivationLayer(Activation.RELU), name + "-bn");
        return name + "-relu";
    }

    private static String block(
            GraphBuilder net, String name, int filters, int stride, boolean projected, String below) {
        String body = normalized(net, name + "-1", filters, 3, stride, true, below);
        body = normalized(net, name + "-2", filters, 3, 1, false, body);
        String skip = projected ? normalized(net, name + "-skip", filters, 1, stride, false, below) : below;
        net.addVertex(name + "-add", new ElementWiseVertex(ElementWiseVertex.Op.Add), body, skip)
                .addLayer(name + "-relu", new ActivationLayer(Activation.RELU), name + "-add");
        return name + "-relu";
    }

    /** Attention and a dense pair, each with what came in added and normalised after (Vaswani et al. 2017). */
    private static String encoder(GraphBuilder net, String name, String below) {
        net.addLayer(
                        name + "-attention",
                        new MultiHeadAttention.Builder()
                                .nIn(64)
                                .nOut(64)
                                .heads(4, 16)
                                .build(),
                        below)
                .addVertex(name + "-add-1", new ElementWiseVertex(ElementWiseVertex.Op.Add), name + "-attention", below)
                .addLayer(
                        name + "-norm-1",
                        new LayerNormalization.Builder().nIn(64).build(),
                        name + "-add-1")
                .addLayer(name + "-wide", steps(64, 128, Activation.RELU), name + "-norm-1")
                .addLayer(name + "-narrow", steps(128, 64, Activation.IDENTITY), name + "-wide")
                .addVertex(
                        name + "-add-2",
                        new ElementWiseVertex(ElementWiseVertex.Op.Add),
                        name + "-narrow",
                        name + "-norm-1")
                .addLayer(
                        name + "-norm-2",
                        new LayerNormalization.Builder().nIn(64).build(),
                        name + "-add-2");
        return name + "-norm-2";
    }

    private static TimeDistributed steps(int from, int to, Activation activation) {
        return new TimeDistributed(
                new DenseLayer.Builder()
                        .nIn(from)
                        .nOut(to)
                        .activation(activation)
                        .build(),
                RNNFormat.NCW);
    }
}
