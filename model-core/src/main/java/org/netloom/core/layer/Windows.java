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
        return new Known(new Image(
                padding.outputSize(image.height(), window.height(), strides.height()),
                padding.outputSize(image.width(), window.width(), strides.width()),
                channels.applyAsLong(image)));
    }
}
