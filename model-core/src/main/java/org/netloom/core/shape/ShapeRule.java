package org.netloom.core.shape;

import java.util.List;
import org.netloom.core.parameter.ParameterValues;

/** How a layer's output shape follows from what arrives; pure, thread-safe, and without any native code. */
public interface ShapeRule {

    /**
     * The output shape, or what is wrong.
     *
     * @param values the layer's settings
     * @param inputs the shapes that arrive, in the order of the wires
     * @param facts what the data demands
     */
    ShapeOutcome infer(ParameterValues values, List<TensorShape> inputs, DataFacts facts);

    /** How many numbers training adjusts, given valid inputs; running statistics, which training also keeps, included. */
    long parameterCount(ParameterValues values, List<TensorShape> inputs, DataFacts facts);
}
