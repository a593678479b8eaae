package org.netloom.core.metrics;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.netloom.core.compile.Fed;
import org.netloom.core.compile.InputTensors;
import org.netloom.core.data.PreparedRows;

/**
 * Sends rows through a network as it is, without dropout and without learning, a block at a time. Used by one thread, the one that
 * the network belongs to at that time.
 */
public final class ForwardPass {

    /** Rows a block: large enough to hide the cost of a call, small enough for the memory and for a prompt stop. */
    public static final int BLOCK = 512;

    private final ComputationGraph network;
    private final InputTensors tensors;
    private final ILossFunction lossFunction;

    /** A pass through a network whose tensors are laid out as told. */
    public ForwardPass(ComputationGraph network, InputTensors tensors) {
        this.network = network;
        this.tensors = tensors;
        this.lossFunction = ((BaseOutputLayer) network.getOutputLayer(0).conf().getLayer()).getLossFn();
    }

    /** How many blocks the rows fill. */
    public static int blocks(PreparedRows rows) {
        return (rows.count() + BLOCK - 1) / BLOCK;
    }

    /** The answers to all rows. */
    public Predictions predict(PreparedRows rows) {
        return all(rows, block -> predict(rows, picked(rows, block)));
    }

    /** The answers to all rows, which are labelled and measured on the way. */
    public Predictions measure(PreparedRows rows, ScoreSum sum) {
        return all(rows, block -> measure(rows, block, sum));
    }

    /** Measures one block of labelled rows and adds it to a sum. */
    public Predictions measure(PreparedRows rows, int block, ScoreSum sum) {
        int[] picked = picked(rows, block);
        Predictions predictions = predict(rows, picked);
        sum.add(predictions, rows, picked, loss(predictions, rows, picked));
        return predictions;
    }

    private Predictions all(PreparedRows rows, IntFunction<Predictions> pass) {
        int width = tensors.outputUnits();
        float[] all = new float[Math.multiplyExact(rows.count(), width)];
        for (int block = 0; block < blocks(rows); block++) {
            float[] part = pass.apply(block).values();
            System.arraycopy(part, 0, all, block * BLOCK * width, part.length);
        }
        return new Predictions(rows.count(), width, all);
    }

    private Predictions predict(PreparedRows rows, int[] picked) {
        try (Fed fed = tensors.feed(rows, picked)) {
            float[] values = output(fed).dup('c').data().asFloat();
            return new Predictions(picked.length, tensors.outputUnits(), values);
        }
    }

    private INDArray output(Fed fed) {
        return fed.masks().isPresent()
                ? network.output(false, fed.features(), fed.masks().get())[0]
                : network.outputSingle(fed.features());
    }

    /** The sum of the rows' losses. The loss function is the network's own, applied to what its activation gave. */
    private double loss(Predictions predictions, PreparedRows rows, int[] picked) {
        try (INDArray labels = tensors.labels(rows, picked)) {
            return AnswerLoss.sum(lossFunction, labels, predictions, rows.labelWidth() > 1);
        }
    }

    private static int[] picked(PreparedRows rows, int block) {
        return IntStream.range(block * BLOCK, Math.min(rows.count(), (block + 1) * BLOCK))
                .toArray();
    }
}
