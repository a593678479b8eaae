package org.netloom.core.layer;

import java.util.function.ToLongFunction;
import org.netloom.core.parameter.Size2D;
import org.netloom.core.shape.ShapeOutcome;
import org.netloom.core.shape.ShapeOutcome.Impossible;
import org.netloom.core.shape.ShapeOutcome.Known;
import org.netloom.core.shape.TensorShape;
import org.netloom.core.shape.TensorShape.Image;

/** The shape rule of everything that slides a window over an image. */
final class Windows {

    private Windows() {}

    /** Whether strides so much longer than the window would call for less than no padding, which the engine refuses. */
    private static boolean skips(long size, int window, int stride) {
        return (Padding.SAME.outputSize(size, window, stride) - 1) * stride + window - size <= -2;
    }

    static ShapeOutcome slide(
            TensorShape shape, Size2D window, Size2D strides, Padding padding, ToLongFunction<Image> channels) {
        if (!(shape instanceof Image image)) {
            return BaseKind.wrongRank("image", shape);
        }
        if (padding == Padding.VALID && (window.height() > image.height() || window.width() > image.width())) {
            return Impossible.of(
                    "kernel-larger-than-input",
                    window.toString(),
                    new Size2D((int) image.height(), (int) image.width()).toString());
        }
        if (padding == Padding.SAME
                && (skips(image.height(), window.height(), strides.height())
                        || skips(image.width(), window.width(), strides.width()))) {
            return Impossible.of(
                    "strides-skip-border",
                    strides.toString(),
                    window.toString(),
                    new Size2D((int) image.height(), (int) image.width()).toString());
        }
        return new Known(new Image(
                padding.outputSize(image.height(), window.height(), strides.height()),
                padding.outputSize(image.width(), window.width(), strides.width()),
                channels.applyAsLong(image)));
    }
}
