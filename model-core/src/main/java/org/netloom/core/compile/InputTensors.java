package org.netloom.core.compile;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.netloom.core.data.FeatureRows;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.layer.Input;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.layer.Output;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeInference;
import org.netloom.core.shape.ShapeReport;
import org.netloom.core.shape.TensorShape;
import org.netloom.core.shape.TensorShape.Image;
import org.netloom.core.shape.TensorShape.Sequence;

/**
 * Brings prepared rows into the layout of a network: images from rows of pixels to batch, channel, height, width; sequences from
 * time steps to batch, feature, time. Immutable; used on the trainer's thread, since it makes native arrays.
 *
 * @param input what the Input layer hands on
 * @param outputUnits how many units the Output layer has
 */
public record InputTensors(TensorShape input, int outputUnits) {

    /**
     * The tensors of a graph that has no errors.
     *
     * @throws java.util.NoSuchElementException if it has no Input or no Output
     */
    public static InputTensors of(ModelGraph graph, DataFacts facts) {
        ShapeReport shapes = new ShapeInference(LayerCatalogue.standard()).infer(graph, facts);
        Node input = only(graph, new Input().type());
        Node output = only(graph, new Output().type());
        return new InputTensors(shapes.outputOf(input.id()).orElseThrow(), output.get(Output.UNITS));
    }

    /** The features of all rows. */
    public INDArray features(PreparedRows rows) {
        return features(rows, IntStream.range(0, rows.count()).toArray());
    }

    /**
     * The features of some rows.
     *
     * @param picked indices into the rows, in the order wanted, at least one
     */
    public INDArray features(PreparedRows rows, int[] picked) {
        int width = rows.featureWidth();
        if (width != input.size()) {
            throw new IllegalArgumentException("Rows of " + width + " numbers do not fill an input of " + input.text());
        }
        float[] values = new float[Math.multiplyExact(picked.length, width)];
        float[] one = new float[width];
        for (int row = 0; row < picked.length; row++) {
            rows.values().copy(picked[row], one, 0);
            place(one, values, row * width);
        }
        return Nd4j.create(values, shape(picked.length), 'c');
    }

    /**
     * Which steps of some rows count: 1 for each that does, 0 for padding; empty where all do, and where numbers of several steps are not read
     * step by step.
     *
     * @param picked indices into the rows, in the order wanted, at least one
     */
    public Optional<INDArray> mask(PreparedRows rows, int[] picked) {
        if (!rows.values().isPadded()) {
            return Optional.empty();
        }
        boolean tokens = !(rows.values() instanceof FeatureRows.Sequences);
        if (!tokens && !(input instanceof Sequence)) {
            return Optional.empty();
        }
        int width = tokens ? rows.featureWidth() : (int) ((Sequence) input).time();
        float[] mask = new float[Math.multiplyExact(picked.length, width)];
        for (int row = 0; row < picked.length; row++) {
            Arrays.fill(mask, row * width, row * width + rows.values().length(picked[row]), 1);
        }
        return Optional.of(Nd4j.create(mask, new long[] {picked.length, width}, 'c'));
    }

    /** The labels of all rows. */
    public INDArray labels(PreparedRows rows) {
        return labels(rows, IntStream.range(0, rows.count()).toArray());
    }

    /**
     * The labels of some rows: as they are, but for a single unit that answers yes or no, which is asked for the second class.
     *
     * @param picked indices into the rows, in the order wanted, at least one
     */
    public INDArray labels(PreparedRows rows, int[] picked) {
        int width = rows.labelWidth();
        boolean single = outputUnits == 1 && width == 2;
        if (!single && width != outputUnits) {
            throw new IllegalArgumentException("Labels of " + width + " numbers for " + outputUnits + " units");
        }
        float[] values = new float[Math.multiplyExact(picked.length, outputUnits)];
        float[] one = new float[width];
        for (int row = 0; row < picked.length; row++) {
            rows.truths().copy(picked[row], one, 0);
            System.arraycopy(one, single ? 1 : 0, values, row * outputUnits, outputUnits);
        }
        return Nd4j.create(values, new long[] {picked.length, outputUnits}, 'c');
    }

    private static Node only(ModelGraph graph, String type) {
        return graph.nodes().stream()
                .filter(node -> node.kind().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private long[] shape(int count) {
        if (input instanceof Image image) {
            return new long[] {count, image.channels(), image.height(), image.width()};
        }
        return input instanceof Sequence sequence
                ? new long[] {count, sequence.features(), sequence.time()}
                : new long[] {count, input.size()};
    }

    private void place(float[] source, float[] target, int to) {
        if (input instanceof Image image) {
            transpose(source, target, to, (int) (image.height() * image.width()), (int) image.channels());
        } else if (input instanceof Sequence sequence) {
            transpose(source, target, to, (int) sequence.time(), (int) sequence.features());
        } else {
            System.arraycopy(source, 0, target, to, (int) input.size());
        }
    }

    private static void transpose(float[] source, float[] target, int to, int outer, int inner) {
        for (int i = 0; i < outer; i++) {
            for (int j = 0; j < inner; j++) {
                target[to + j * outer + i] = source[i * inner + j];
            }
        }
    }
}
