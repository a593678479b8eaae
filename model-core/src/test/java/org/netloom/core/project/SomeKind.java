package org.netloom.core.project;

import java.util.List;
import java.util.Optional;
import org.netloom.core.layer.BuildSite;
import org.netloom.core.layer.Category;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.parameter.Size2D;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeOutcome;
import org.netloom.core.shape.TensorShape;

/** A kind of layer with one parameter of every type, so that the file is tested apart from the real layers. */
enum SomeKind implements LayerKind {
    PLAIN,
    RICH;

    enum Colour {
        RED,
        DARK_BLUE
    }

    static final Parameter.Whole UNITS = new Parameter.Whole("units", 8, 1, 1000);
    static final Parameter.Decimal RATE = new Parameter.Decimal("rate", 0.5, 0, 1);
    static final Parameter.Flag BIAS = new Parameter.Flag("bias", true);
    static final Parameter.Choice<Colour> COLOUR = new Parameter.Choice<>("colour", Colour.RED);
    static final Parameter.Extent KERNEL = new Parameter.Extent("kernelSize", Size2D.square(3), 1, 99);

    static Optional<LayerKind> find(String type) {
        for (SomeKind kind : values()) {
            if (kind.type().equals(type)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    @Override
    public String type() {
        return this == PLAIN ? "Plain" : "Rich";
    }

    @Override
    public Category category() {
        return Category.CORE;
    }

    @Override
    public List<Parameter<?>> parameters() {
        return this == PLAIN ? List.of() : List.of(UNITS, RATE, BIAS, COLOUR, KERNEL);
    }

    @Override
    public Inputs inputs() {
        return Inputs.MANY;
    }

    @Override
    public void build(BuildSite site) {
        throw new UnsupportedOperationException("never built here");
    }

    @Override
    public ShapeOutcome infer(ParameterValues values, List<TensorShape> inputs, DataFacts facts) {
        return new ShapeOutcome.Unknown();
    }

    @Override
    public long parameterCount(ParameterValues values, List<TensorShape> inputs, DataFacts facts) {
        return 0;
    }
}
