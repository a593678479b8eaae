package org.netloom.core.shape;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The shape of what flows along a wire, with named axes and without the batch axis. Written as Keras does, channels last:
 * {@code [batch, 28, 28, 1]}. (Deeplearning4j stores images as batch, channel, height, width and sequences as batch, feature, time.)
 */
public sealed interface TensorShape {

    /** The axes, in the order in which they are written. */
    List<Axis> axes();

    /** How many numbers a row holds: the product of the sizes. */
    default long size() {
        return axes().stream().mapToLong(Axis::size).reduce(1, Math::multiplyExact);
    }

    /** The shape as a person reads it, such as {@code [batch, 16]}. */
    default String text() {
        return axes().stream()
                .map(axis -> Long.toString(axis.size()))
                .collect(Collectors.joining(", ", "[batch, ", "]"));
    }

    /** A row of numbers. */
    record Flat(long features) implements TensorShape {
        @Override
        public List<Axis> axes() {
            return List.of(new Axis(Axis.Kind.FEATURE, features));
        }
    }

    /** A sequence of rows. */
    record Sequence(long time, long features) implements TensorShape {
        @Override
        public List<Axis> axes() {
            return List.of(new Axis(Axis.Kind.TIME, time), new Axis(Axis.Kind.FEATURE, features));
        }
    }

    /** An image, or a stack of feature maps. */
    record Image(long height, long width, long channels) implements TensorShape {
        @Override
        public List<Axis> axes() {
            return List.of(
                    new Axis(Axis.Kind.HEIGHT, height),
                    new Axis(Axis.Kind.WIDTH, width),
                    new Axis(Axis.Kind.CHANNEL, channels));
        }
    }
}
