package org.netloom.core.diagnose;

import java.util.ArrayList;
import java.util.List;
import org.netloom.core.edit.Edit.GraphEdit;
import org.netloom.core.edit.EditName;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.NewNode;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.text.MessageKey;

/** The building blocks of repairs, each under a name that says on a button what it does. */
final class Repairs {

    private Repairs() {}

    static Repair named(EditName name, GraphEdit... edits) {
        return new Repair(GraphEdits.all(name, List.of(edits)));
    }

    /** "Set Dense 3 to 16". */
    static <T> Repair setWidth(Node node, Parameter<T> parameter, T value) {
        return named(
                EditName.of("repair-set-width", node.name(), String.valueOf(value)),
                GraphEdits.setParameter(node.id(), parameter, value));
    }

    /** "Set the padding of Conv2D 1 to Same". */
    static <E extends Enum<E>> Repair choose(Node node, Parameter<E> parameter, E value) {
        return named(
                EditName.of(
                        "repair-set-parameter",
                        MessageKey.parameter(parameter.key()),
                        node.name(),
                        MessageKey.choice(value)),
                GraphEdits.setParameter(node.id(), parameter, value));
    }

    /** "Set the rate of Dropout 1 to 0.5". */
    static <T> Repair set(Node node, Parameter<T> parameter, T value) {
        return named(
                EditName.of(
                        "repair-set-parameter",
                        MessageKey.parameter(parameter.key()),
                        node.name(),
                        String.valueOf(value)),
                GraphEdits.setParameter(node.id(), parameter, value));
    }

    /** "Connect Dense 1 to Add 1". */
    static Repair connect(Node from, Node to) {
        return named(EditName.of("repair-connect", from.name(), to.name()), GraphEdits.connect(from.id(), to.id()));
    }

    /** "Remove the wire from Dense 2 to Dense 1". */
    static Repair disconnect(Node from, Node to) {
        return named(
                EditName.of("repair-disconnect", from.name(), to.name()),
                GraphEdits.disconnect(new Connection(from.id(), to.id())));
    }

    /** "Remove Dropout 1", and join what it stood between. */
    static Repair dissolve(Node node) {
        return named(EditName.of("repair-remove", node.name()), GraphEdits.dissolve(List.of(node.id())));
    }

    /** "Remove Output 2". */
    static Repair remove(Node node) {
        return named(EditName.of("repair-remove", node.name()), GraphEdits.removeNodes(List.of(node.id())));
    }

    /** "Insert Flatten", on one wire into a node or on several. */
    static Repair insert(ModelGraph graph, String type, List<Node> from, Node to) {
        List<GraphEdit> edits = new ArrayList<>();
        ModelGraph soFar = graph;
        for (Node source : from) {
            Node added = NewNode.of(soFar, type, between(source, to));
            soFar = soFar.plus(added);
            edits.add(GraphEdits.insertBetween(new Connection(source.id(), to.id()), added));
        }
        return new Repair(GraphEdits.all(EditName.of("repair-insert", MessageKey.layer(type)), edits));
    }

    /** "Use Concatenate"; a name that only repeats the old kind follows. */
    static Repair changeKind(ModelGraph graph, Node node, String type) {
        EditName name = EditName.of("repair-use", MessageKey.layer(type));
        GraphEdit change = GraphEdits.changeKind(node.id(), type);
        return node.name().startsWith(node.kind())
                ? named(name, change, GraphEdits.rename(node.id(), NewNode.freeName(graph, type)))
                : named(name, change);
    }

    static Position between(Node from, Node to) {
        return new Position(
                (from.position().x() + to.position().x()) / 2,
                (from.position().y() + to.position().y()) / 2);
    }

    /** The newest of some wires: the one that a person has just drawn, and would take back. */
    static Connection newest(ModelGraph graph, List<NodeId> cycle) {
        Connection newest = new Connection(cycle.get(cycle.size() - 1), cycle.get(0));
        for (int i = 0; i + 1 < cycle.size(); i++) {
            Connection wire = new Connection(cycle.get(i), cycle.get(i + 1));
            if (graph.connections().indexOf(wire) > graph.connections().indexOf(newest)) {
                newest = wire;
            }
        }
        return newest;
    }
}
