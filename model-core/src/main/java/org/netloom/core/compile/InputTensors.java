package org.netloom.core.compile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.layer.Input;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.layer.Output;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.Part.Span;
import org.netloom.core.shape.ShapeInference;
import org.netloom.core.shape.ShapeReport;
import org.netloom.core.shape.TensorShape;
import org.netloom.core.shape.TensorShape.Image;
import org.netloom.core.shape.TensorShape.Sequence;

/**
 * Brings prepared rows into the layout of a network: images from rows of pixels to batch, channel, height, width; sequences from
 * time steps to batch, feature, time. Immutable; used on the trainer's thread, since it makes native arrays.
 *
 * @param feeds what the network's inputs get, in their order
 * @param outputUnits how many units the Output layer has
 */
public record InputTensors(List<Feed> feeds, int outputUnits) {

    /**
     * What one input of the network gets of a row.
     *
     * @param spans where its numbers lie, in their order
     * @param shape what its Input layer hands on: as many numbers
     */
    public record Feed(List<Span> spans, TensorShape shape) {

        public Feed {
            spans = List.copyOf(spans);
            int width = spans.stream().mapToInt(Span::length).sum();
            if (width != shape.size()) {
                throw new IllegalArgumentException(width + " numbers do not fill an input of " + shape.text());
            }
        }

        /** Where the numbers of the row end that are read. */
        private int end() {
            return spans.stream()
                    .mapToInt(span -> span.from() + span.length())
                    .max()
                    .orElse(0);
        }
    }

    public InputTensors {
        feeds = List.copyOf(feeds);
    }

    /** The tensors of a network with one input, which reads whole rows. */
    public InputTensors(TensorShape input, int outputUnits) {
        this(List.of(new Feed(List.of(new Span(0, Math.toIntExact(input.size()))), input)), outputUnits);
    }

    /**
     * The tensors of a graph that has no errors.
     *
     * @throws java.util.NoSuchElementException if it has no Output
     */
    public static InputTensors of(ModelGraph drawn, DataFacts facts) {
        ModelGraph graph = drawn.withoutBypassed();
        ShapeReport shapes = new ShapeInference(LayerCatalogue.standard()).infer(graph, facts);
        // In the order in which the compiler names the inputs.
        List<Feed> feeds = graph.topologicalOrder().stream()
                .filter(node -> node.kind().equals(new Input().type()))
                .map(node -> new Feed(
                        facts.isKnown()
                                ? facts.spans(node.get(Input.READS))
                                : List.of(new Span(
                                        0,
                                        Math.toIntExact(shapes.outputOf(node.id())
                                                .orElseThrow()
                                                .size()))),
                        shapes.outputOf(node.id()).orElseThrow()))
                .toList();
        Node output = graph.nodes().stream()
                .filter(node -> node.kind().equals(new Output().type()))
                .findFirst()
                .orElseThrow();
        return new InputTensors(feeds, output.get(Output.UNITS));
    }

    /**
     * Some rows as they go into the network.
     *
     * @param picked indices into the rows, in the order wanted, at least one
     */
    public Fed feed(PreparedRows rows, int[] picked) {
        return new Fed(features(rows, picked), masks(rows, picked));
    }

    /** The features of all rows, for each input of the network. */
    public INDArray[] features(PreparedRows rows) {
        return features(rows, IntStream.range(0, rows.count()).toArray());
    }

    /**
     * The features of some rows, for each input of the network.
     *
     * @param picked indices into the rows, in the order wanted, at least one
     */
    public INDArray[] features(PreparedRows rows, int[] picked) {
        int width = rows.featureWidth();
        feeds.stream().filter(feed -> feed.end() > width).findFirst().ifPresent(feed -> {
            throw new IllegalArgumentException("Rows of " + width + " numbers do not fill an input of "
                    + feed.shape().text());
        });
        float[][] values = new float[feeds.size()][];
        for (int input = 0; input < values.length; input++) {
            values[input] = new float
                    [Math.multiplyExact(
                            picked.length, (int) feeds.get(input).shape().size())];
        }
        float[] whole = new float[width];
        float[] read = new float[width];
        for (int row = 0; row < picked.length; row++) {
            rows.values().copy(picked[row], whole, 0);
            for (int input = 0; input < values.length; input++) {
                Feed feed = feeds.get(input);
                int at = 0;
                for (Span span : feed.spans()) {
                    System.arraycopy(whole, span.from(), read, at, span.length());
                    at += span.length();
                }
                place(feed.shape(), read, values[input], row * at);
            }
        }
        INDArray[] features = new INDArray[values.length];
        for (int input = 0; input < values.length; input++) {
            features[input] = Nd4j.create(values[input], shape(feeds.get(input).shape(), picked.length), 'c');
        }
        return features;
    }

    /**
     * Which steps of some rows count, for each input of the network: 1 for each that does, 0 for padding; null for an input of which all
     * do. Empty if that is so for each of them. Numbers of
     * several steps that are not read step by step have none.
     *
     * @param picked indices into the rows, in the order wanted, at least one
     */
    public Optional<@Nullable INDArray[]> masks(PreparedRows rows, int[] picked) {
        @Nullable INDArray[] masks = new INDArray[feeds.size()];
        boolean any = false;
        for (int input = 0; input < masks.length; input++) {
            List<Span> spans = feeds.get(input).spans();
            if (spans.size() == 1 && isMasked(rows, feeds.get(input))) {
                masks[input] = mask(rows, picked, feeds.get(input));
                any = true;
            }
        }
        return any ? Optional.of(masks) : Optional.empty();
    }

    private static boolean isMasked(PreparedRows rows, Feed feed) {
        return rows.values().isPadded(feed.spans().get(0).from())
                && (!rows.values().areSequences() || feed.shape() instanceof Sequence);
    }

    private static INDArray mask(PreparedRows rows, int[] picked, Feed feed) {
        Span span = feed.spans().get(0);
        TensorShape shape = feed.shape();
        int width = rows.values().areSequences() ? (int) ((Sequence) shape).time() : span.length();
        float[] mask = new float[Math.multiplyExact(picked.length, width)];
        for (int row = 0; row < picked.length; row++) {
            int length = rows.values().length(picked[row], span.from());
            Arrays.fill(mask, row * width, row * width + length, 1);
        }
        return Nd4j.create(mask, new long[] {picked.length, width}, 'c');
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

    private static long[] shape(TensorShape input, int count) {
        if (input instanceof Image image) {
            return new long[] {count, image.channels(), image.height(), image.width()};
        }
        return input instanceof Sequence sequence
                ? new long[] {count, sequence.features(), sequence.time()}
                : new long[] {count, input.size()};
    }

    private static void place(TensorShape input, float[] source, float[] target, int to) {
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
