package org.netloom.core.layer;

import java.util.List;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.shape.ShapeRule;
import org.netloom.core.shape.TensorShape;

/**
 * One kind of layer. Everything that the product knows of a layer is declared here: palette, inspector, project file, help,
 * shape inference and compiler derive from it. Stateless and safe for any thread.
 *
 * <p>Its words are the messages {@code layer.TYPE}, {@code layer.TYPE.summary} (a palette line), {@code layer.TYPE.help} (a
 * paragraph a pupil understands) and {@code layer.TYPE.formula}.
 */
public interface LayerKind extends ShapeRule {

    /** How many wires the input port takes. */
    enum Inputs {
        /** No input port. */
        NONE,
        /** One wire. */
        ONE,
        /** One wire, or a second one with a part of its own. */
        ONE_OR_TWO,
        /** Two or more, in order. */
        MANY
    }

    /** The name in the project file, Keras's name of the layer; never changed once released. */
    String type();

    /** Its group in the palette. */
    Category category();

    /** Its settings, in the order of the inspector. */
    List<Parameter<?>> parameters();

    /** How many wires its input port takes. */
    Inputs inputs();

    /** Whether it has an output port; all but the output layer do. */
    default boolean hasOutput() {
        return true;
    }

    /** Whether a parameter has any effect, given the others; the inspector hides those that have none. */
    default boolean isRelevant(Parameter<?> parameter, ParameterValues values) {
        return true;
    }

    /** The parameters that the face of a node shows, most telling first; at most three. */
    default List<Parameter<?>> keyParameters() {
        return List.of();
    }

    /**
     * How many numbers training lays down in this layer for each row, beside the output and what the output's slope takes; for the
     * forecast of memory, which is held to what processes really take.
     *
     * @param values the layer's settings
     * @param inputs the shapes that arrive
     * @param output the shape that leaves
     */
    default long keptPerRow(ParameterValues values, List<TensorShape> inputs, TensorShape output) {
        return 0;
    }

    /** Whether what leaves may lie in the very memory of what arrived, since nothing is worked out. */
    default boolean handsOn() {
        return false;
    }

    /**
     * Adds this layer to a network under construction. Called only for graphs without errors.
     *
     * @param site the node, the shapes that arrive, and where to add what it becomes
     */
    void build(BuildSite site);
}
