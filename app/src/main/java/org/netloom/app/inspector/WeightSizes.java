package org.netloom.app.inspector;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.netloom.core.graph.Node;
import org.netloom.core.layer.Conv2D;
import org.netloom.core.layer.Dense;
import org.netloom.core.layer.Embedding;
import org.netloom.core.layer.LSTM;
import org.netloom.core.parameter.Size2D;
import org.netloom.core.shape.TensorShape;

/**
 * One array of numbers that a layer trains, as its formula names it.
 *
 * @param name the letter in the formula
 * @param sizes its sides
 */
record WeightSizes(String name, List<Long> sizes) {

    /** The arrays of a node, in the order of its formula; none for layers that train nothing. */
    static List<WeightSizes> of(Node node, TensorShape input) {
        return switch (node.kind()) {
            case "Dense", "Output" ->
                withBias(node, weights("W", input.size(), node.get(Dense.UNITS)), node.get(Dense.UNITS));
            case "Conv2D" -> {
                Size2D kernel = node.get(Conv2D.KERNEL_SIZE);
                long channels = last(input);
                yield withBias(
                        node,
                        weights("W", kernel.height(), kernel.width(), channels, node.get(Conv2D.FILTERS)),
                        node.get(Conv2D.FILTERS));
            }
            case "Embedding" -> List.of(weights("W", node.get(Embedding.INPUT_DIM), node.get(Embedding.OUTPUT_DIM)));
            case "LSTM" -> {
                long units = node.get(LSTM.UNITS);
                // Each direction has its own; the second is told apart by a prime.
                yield Stream.of("", "′")
                        .limit(node.get(LSTM.BIDIRECTIONAL) ? 2 : 1)
                        .flatMap(prime -> Stream.of(
                                weights("W" + prime, last(input), 4 * units),
                                weights("U" + prime, units, 4 * units),
                                weights("b" + prime, 4 * units)))
                        .toList();
            }
            case "BatchNormalization" ->
                Stream.of("γ", "β", "mean", "variance")
                        .map(name -> weights(name, input instanceof TensorShape.Image ? last(input) : input.size()))
                        .toList();
            default -> List.of();
        };
    }

    /** How many numbers it holds. */
    long count() {
        return sizes.stream().reduce(1L, Math::multiplyExact);
    }

    /** The sizes as a person reads them, such as {@code 4 × 16}. */
    String text() {
        return sizes.stream().map(String::valueOf).collect(Collectors.joining(" × "));
    }

    private static List<WeightSizes> withBias(Node node, WeightSizes weights, long units) {
        return node.get(Dense.USE_BIAS) ? List.of(weights, weights("b", units)) : List.of(weights);
    }

    private static WeightSizes weights(String name, long... sizes) {
        return new WeightSizes(name, LongStream.of(sizes).boxed().toList());
    }

    private static long last(TensorShape shape) {
        return Optional.of(shape.axes())
                .map(axes -> axes.get(axes.size() - 1).size())
                .orElseThrow();
    }
}
