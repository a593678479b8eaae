package org.netloom.core.graph;

import java.util.Optional;
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
 * @param bypassed whether it hands its (first) input on as it is, as if it were not there
 * @param group the group that it is in; empty at the top
 */
public record Node(
        NodeId id,
        String kind,
        String name,
        ParameterValues parameters,
        Position position,
        boolean bypassed,
        Optional<GroupId> group)
        implements Item {

    /** A layer that is at work, in no group. */
    public Node(NodeId id, String kind, String name, ParameterValues parameters, Position position) {
        this(id, kind, name, parameters, position, false, Optional.empty());
    }

    /** The value of a parameter of this node. */
    public <T> T get(Parameter<T> parameter) {
        return parameters.get(parameter);
    }

    /** A copy with another value of one parameter. */
    public <T> Node with(Parameter<T> parameter, T value) {
        return new Node(id, kind, name, parameters.with(parameter, value), position, bypassed, group);
    }

    /** A copy under another name. */
    public Node named(String newName) {
        return new Node(id, kind, newName, parameters, position, bypassed, group);
    }

    /** A copy of another identity. */
    public Node identified(NodeId newId) {
        return new Node(newId, kind, name, parameters, position, bypassed, group);
    }

    /** A copy that is a layer of another kind, with its settings. */
    public Node ofKind(String newKind, ParameterValues newParameters) {
        return new Node(id, newKind, name, newParameters, position, bypassed, group);
    }

    /** A copy in another place. */
    @Override
    public Node at(Position newPosition) {
        return new Node(id, kind, name, parameters, newPosition, bypassed, group);
    }

    /** A copy that hands its input on, or that is at work. */
    public Node bypassed(boolean newBypassed) {
        return new Node(id, kind, name, parameters, position, newBypassed, group);
    }

    /** A copy in another group, or in none. */
    @Override
    public Node in(Optional<GroupId> newGroup) {
        return new Node(id, kind, name, parameters, position, bypassed, newGroup);
    }
}
