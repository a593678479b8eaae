package org.netloom.core.layer;

import java.util.List;
import java.util.Optional;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeOutcome;
import org.netloom.core.shape.ShapeOutcome.Impossible;
import org.netloom.core.shape.ShapeOutcome.Known;
import org.netloom.core.shape.TensorShape;
import org.netloom.core.text.MessageKey;

/** What all kinds check alike before their own shape rule: settings in range, wires as many as the port takes. */
abstract class BaseKind implements LayerKind {

    /** The most numbers that may leave a layer for one row: far above use, far below what overflows an array. */
    static final long LARGEST_ROW = 20_000_000;

    private final String type;
    private final Category category;
    private final Inputs inputs;
    private final List<Parameter<?>> parameters;

    BaseKind(String type, Category category, Inputs inputs, Parameter<?>... parameters) {
        this.type = type;
        this.category = category;
        this.inputs = inputs;
        this.parameters = List.of(parameters);
    }

    @Override
    public final String type() {
        return type;
    }

    @Override
    public final Category category() {
        return category;
    }

    @Override
    public final Inputs inputs() {
        return inputs;
    }

    @Override
    public final List<Parameter<?>> parameters() {
        return parameters;
    }

    @Override
    public final ShapeOutcome infer(ParameterValues values, List<TensorShape> shapes, DataFacts facts) {
        Optional<Impossible> problem = wiring(shapes).or(() -> range(values));
        if (problem.isPresent()) {
            return problem.get();
        }
        ShapeOutcome outcome = shape(values, shapes, facts);
        return outcome instanceof Known known && isTooLarge(known.shape())
                ? Impossible.of("too-large", known.shape().text(), LARGEST_ROW)
                : outcome;
    }

    @Override
    public long parameterCount(ParameterValues values, List<TensorShape> shapes, DataFacts facts) {
        return 0;
    }

    /** The shape rule proper: settings are in range, and as many shapes arrive as the port demands. */
    abstract ShapeOutcome shape(ParameterValues values, List<TensorShape> shapes, DataFacts facts);

    private Optional<Impossible> wiring(List<TensorShape> shapes) {
        return switch (inputs) {
            case NONE -> shapes.isEmpty() ? Optional.empty() : Optional.of(Impossible.of("no-input-port"));
            case ONE ->
                shapes.isEmpty()
                        ? Optional.of(Impossible.of("missing-input"))
                        : shapes.size() == 1
                                ? Optional.empty()
                                : Optional.of(Impossible.of("too-many-wires", shapes.size()));
            case ONE_OR_TWO ->
                shapes.isEmpty()
                        ? Optional.of(Impossible.of("missing-input"))
                        : shapes.size() <= 2
                                ? Optional.empty()
                                : Optional.of(Impossible.of("more-than-two-wires", shapes.size()));
            case MANY ->
                shapes.isEmpty()
                        ? Optional.of(Impossible.of("missing-input"))
                        : shapes.size() > 1 ? Optional.empty() : Optional.of(Impossible.of("too-few-inputs"));
        };
    }

    private Optional<Impossible> range(ParameterValues values) {
        return parameters.stream()
                .filter(parameter -> isRelevant(parameter, values))
                .map(parameter -> range(parameter, values))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static <T> Optional<Impossible> range(Parameter<T> parameter, ParameterValues values) {
        T value = values.get(parameter);
        if (parameter.accepts(value)) {
            return Optional.empty();
        }
        MessageKey name = MessageKey.parameter(parameter.key());
        // Only the three kinds with a range can refuse a value.
        Object minimum = 0;
        Object maximum = 0;
        if (parameter instanceof Parameter.Whole whole) {
            minimum = whole.minimum();
            maximum = whole.maximum();
        } else if (parameter instanceof Parameter.Decimal decimal) {
            // As text: a message would round the smallest of them to 0.
            minimum = String.valueOf(decimal.minimum());
            maximum = String.valueOf(decimal.maximum());
        } else if (parameter instanceof Parameter.Extent extent) {
            minimum = extent.minimum();
            maximum = extent.maximum();
        }
        return Optional.of(Impossible.of("parameter-out-of-range", name, String.valueOf(value), minimum, maximum));
    }

    private static boolean isTooLarge(TensorShape shape) {
        double size = 1;
        for (var axis : shape.axes()) {
            size *= axis.size();
        }
        return size > LARGEST_ROW;
    }

    /** No shape, since another rank is needed. The code is wrong-rank-row, wrong-rank-image or wrong-rank-sequence. */
    static Impossible wrongRank(String needed, TensorShape arrives) {
        return Impossible.of("wrong-rank-" + needed, arrives.text());
    }

    /**
     * Softmax goes along the last axis of the engine's tensor, which is the features only for rows: on images it would go along the
     * width, on sequences along time.
     */
    static ShapeOutcome withActivation(ActivationFunction activation, TensorShape shape) {
        return activation == ActivationFunction.SOFTMAX && !(shape instanceof TensorShape.Flat)
                ? Impossible.of("softmax-needs-row", shape.text())
                : new Known(shape);
    }
}
