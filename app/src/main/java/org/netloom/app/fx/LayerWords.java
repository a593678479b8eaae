package org.netloom.app.fx;

import java.text.NumberFormat;
import java.util.stream.Collectors;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.parameter.Size2D;
import org.netloom.ui.Messages;

/** The key parameters of a layer in a few words, such as {@code 16 units · ReLU}. FX thread only. */
public final class LayerWords {

    private final I18n i18n;

    public LayerWords(I18n i18n) {
        this.i18n = i18n;
    }

    /** What the face of a layer says of its settings, in the present language; empty if it has none that matter. */
    public String summary(LayerKind kind, ParameterValues values) {
        return kind.keyParameters().stream()
                .filter(parameter -> kind.isRelevant(parameter, values))
                .map(parameter -> phrase(parameter, values))
                .filter(phrase -> !phrase.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private <T> String phrase(Parameter<T> parameter, ParameterValues values) {
        T value = values.get(parameter);
        String name = "parameter." + parameter.key();
        if (value instanceof Enum<?> choice) {
            return i18n.text("choice." + choice.name());
        }
        if (value instanceof Boolean flag) {
            return flag ? i18n.text(name) : "";
        }
        String figure = value instanceof Size2D size
                ? size.toString()
                : NumberFormat.getInstance(i18n.locale()).format(value);
        Messages messages = i18n.messagesProperty().get();
        String own = "canvas.face." + parameter.key();
        return messages.has(own)
                ? messages.text(own, value instanceof Integer ? value : figure)
                : messages.text("canvas.face.any", messages.text(name), figure);
    }
}
