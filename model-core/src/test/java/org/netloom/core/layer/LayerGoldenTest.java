package org.netloom.core.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.netloom.core.sketch.Sketch.LAYERS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeOutcome;
import org.netloom.core.shape.TensorShape;
import org.netloom.core.shape.TensorShape.Flat;
import org.netloom.core.shape.TensorShape.Image;
import org.netloom.core.shape.TensorShape.Sequence;

/**
 * What a kind of layer promises to files that people have saved: its name, its parameters with their defaults and ranges, and what
 * it does to shapes, and what it becomes in Deeplearning4j. A change here is a change of the file format, or of what saved networks mean.
 */
class LayerGoldenTest {

    private static final List<TensorShape> EXAMPLES = List.of(new Flat(6), new Sequence(5, 6), new Image(8, 7, 3));

    static Stream<LayerKind> kinds() {
        return LAYERS.kinds().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void should_be_as_it_was_released(LayerKind kind) throws IOException {
        assertThat(portrait(kind)).isEqualTo(golden(kind.type()));
    }

    static String portrait(LayerKind kind) {
        List<String> lines = new ArrayList<>();
        lines.add("type " + kind.type());
        lines.add("category " + kind.category());
        lines.add("wires in " + kind.inputs() + ", out " + (kind.hasOutput() ? "any" : "none"));
        kind.parameters().forEach(parameter -> lines.add(parameter(parameter)));
        if (kind.inputs() == LayerKind.Inputs.NONE) {
            lines.add(shape(kind, List.of()));
        }
        for (TensorShape example : EXAMPLES) {
            if (kind.inputs() == LayerKind.Inputs.ONE || kind.inputs() == LayerKind.Inputs.ONE_OR_TWO) {
                lines.add(shape(kind, List.of(example)));
            }
            if (kind.inputs() == LayerKind.Inputs.MANY || kind.inputs() == LayerKind.Inputs.ONE_OR_TWO) {
                lines.add(shape(kind, List.of(example, example)));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static <T> String parameter(Parameter<T> parameter) {
        String line = "parameter " + parameter.key() + " = " + parameter.encode(parameter.defaultValue());
        if (parameter instanceof Parameter.Whole whole) {
            return line + " in " + whole.minimum() + " .. " + whole.maximum();
        }
        if (parameter instanceof Parameter.Decimal decimal) {
            return line + " in " + decimal.minimum() + " .. " + decimal.maximum();
        }
        if (parameter instanceof Parameter.Extent extent) {
            return line + " in " + extent.minimum() + " .. " + extent.maximum();
        }
        return parameter instanceof Parameter.Choice<?> choice
                ? line + " of " + choice.choices().toString().toLowerCase(Locale.ROOT)
                : line;
    }

    private static String shape(LayerKind kind, List<TensorShape> inputs) {
        ParameterValues defaults = ParameterValues.DEFAULTS;
        ShapeOutcome outcome = kind.infer(defaults, inputs, DataFacts.NONE);
        String arriving = inputs.stream().map(TensorShape::text).toList().toString();
        if (outcome instanceof ShapeOutcome.Known known) {
            long parameters = kind.parameterCount(defaults, inputs, DataFacts.NONE);
            return "shape " + arriving + " -> " + known.shape().text() + ", parameters " + parameters + ", "
                    + EngineSide.of(kind, inputs, known.shape());
        }
        return "shape " + arriving + " -> " + ((ShapeOutcome.Impossible) outcome).code();
    }

    private static String golden(String type) throws IOException {
        try (InputStream in = LayerGoldenTest.class.getResourceAsStream("/golden/layers/" + type + ".golden")) {
            assertThat(in).as("golden/layers/%s.golden", type).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
