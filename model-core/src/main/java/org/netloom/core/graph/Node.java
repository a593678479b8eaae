package org.netloom.core.graph;

import org.netloom.core.parameter.Parameter;
import org.netloom.core.parameter.ParameterValues;

/**
 * A layer on the canvas.
 *
 * @param id the lasting identity
 * @param kind the type of the layer in the catalogue, such as {@code Dense}
 * @param name what the person calls it
 * @param parameters its settings
 * @param position its place on the canvas
 */
public record Node(NodeId id, String kind, String name, ParameterValues parameters, Position position) {

    /** The value of a parameter of this node. */
    public <T> T get(Parameter<T> parameter) {
        return parameters.get(parameter);
    }

    /** A copy with another value of one parameter. */
    public <T> Node with(Parameter<T> parameter, T value) {
        return new Node(id, kind, name, parameters.with(parameter, value), position);
    }

    /** A copy under another name. */
    public Node named(String newName) {
        return new Node(id, kind, newName, parameters, position);
    }

    /** A copy in another place. */
    public Node at(Position newPosition) {
        return new Node(id, kind, name, parameters, newPosition);
    }
}
