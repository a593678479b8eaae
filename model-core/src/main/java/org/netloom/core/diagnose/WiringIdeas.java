package org.netloom.core.diagnose;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.netloom.core.edit.EditName;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.layer.LayerKind.Inputs;

/** Which wires would tie a loose end to the rest, the likeliest first: loose ends with each other, then what lies near. */
final class WiringIdeas {

    private static final int MOST = 8;

    private final GraphView view;

    WiringIdeas(GraphView view) {
        this.view = view;
    }

    /** Wires into a node. */
    Stream<Repair> feed(Node node) {
        List<NodeId> already = view.graph().inputsOf(node.id());
        return view.graph().nodes().stream()
                .filter(other -> view.hasOutput(other) && !already.contains(other.id()))
                .filter(other -> !view.graph().reaches(node.id(), other.id()))
                .sorted(Comparator.<Node>comparingInt(other -> leadsNowhere(other) ? 0 : 1)
                        .thenComparingDouble(other -> distance(other, node)))
                .limit(MOST)
                .map(other -> Repairs.connect(other, node));
    }

    /** Wires out of a node. */
    Stream<Repair> lead(Node node) {
        List<NodeId> already = view.graph().outputsOf(node.id());
        return view.graph().nodes().stream()
                .filter(other -> takesMore(other) && !already.contains(other.id()))
                .filter(other -> !view.graph().reaches(other.id(), node.id()))
                .sorted(Comparator.<Node>comparingInt(other -> isUnfed(other) ? 0 : 1)
                        .thenComparingDouble(other -> distance(node, other)))
                .limit(MOST)
                .map(other -> Repairs.connect(node, other));
    }

    /** Between two loose ends, or else into a wire. */
    Stream<Repair> loose(Node node) {
        List<Node> tails = view.tails().stream()
                .filter(other -> !other.id().equals(node.id()) && isFedOrInput(other))
                .sorted(Comparator.comparingDouble(other -> distance(other, node)))
                .toList();
        List<Node> heads = view.heads().stream()
                .filter(other -> !other.id().equals(node.id()))
                .sorted(Comparator.<Node>comparingInt(other -> isUsed(other) ? 0 : 1)
                        .thenComparingDouble(other -> distance(node, other)))
                .toList();
        Stream<Repair> ends = tails.stream().limit(3).flatMap(tail -> heads.stream()
                .limit(3)
                .map(head -> Repairs.named(
                        EditName.of("repair-connect-between", node.name(), tail.name(), head.name()),
                        GraphEdits.connect(tail.id(), node.id()),
                        GraphEdits.connect(node.id(), head.id()))));
        Stream<Repair> wires = view.graph().connections().stream()
                .sorted(Comparator.comparingDouble(wire -> distance(node, wire)))
                .limit(MOST)
                .map(wire -> Repairs.named(
                        EditName.of(
                                "repair-connect-between",
                                node.name(),
                                view.node(wire.from()).name(),
                                view.node(wire.to()).name()),
                        GraphEdits.spliceInto(wire, node.id())));
        return Stream.concat(ends, wires);
    }

    /** Leaves only the wire drawn last. */
    Stream<Repair> keepLast(Node node) {
        List<Node> feeders = view.feeders(node.id());
        Node last = feeders.get(feeders.size() - 1);
        return Stream.of(Repairs.connect(last, node))
                .map(repair -> Repairs.named(
                        repair.edit().name(),
                        cut(feeders.subList(0, feeders.size() - 1).stream()
                                .map(from -> new Connection(from.id(), node.id()))
                                .toList())));
    }

    Stream<Repair> cutInputs(Node node) {
        return view.feeders(node.id()).stream()
                .findFirst()
                .map(from -> Repairs.named(
                        EditName.of("repair-disconnect", from.name(), node.name()),
                        cut(view.graph().inputsOf(node.id()).stream()
                                .map(id -> new Connection(id, node.id()))
                                .toList())))
                .stream();
    }

    Stream<Repair> cutOutputs(Node node) {
        return view.graph().outputsOf(node.id()).stream()
                .findFirst()
                .map(to -> Repairs.named(
                        EditName.of(
                                "repair-disconnect", node.name(), view.node(to).name()),
                        cut(view.graph().outputsOf(node.id()).stream()
                                .map(id -> new Connection(node.id(), id))
                                .toList())))
                .stream();
    }

    private static org.netloom.core.edit.Edit.GraphEdit cut(List<Connection> wires) {
        return GraphEdits.disconnect(wires);
    }

    private boolean takesMore(Node node) {
        return view.inputs(node) == Inputs.MANY || isUnfed(node);
    }

    private boolean isUnfed(Node node) {
        return view.inputs(node) != Inputs.NONE
                && view.graph().inputsOf(node.id()).isEmpty();
    }

    private boolean isUsed(Node node) {
        return !view.hasOutput(node) || !view.graph().outputsOf(node.id()).isEmpty();
    }

    private boolean isFedOrInput(Node node) {
        return !isUnfed(node);
    }

    private boolean leadsNowhere(Node node) {
        return view.graph().outputsOf(node.id()).isEmpty();
    }

    /** How far apart two nodes lie; flow goes to the right, so a wire to the left counts as longer. */
    private static double distance(Node from, Node to) {
        double dx = to.position().x() - from.position().x();
        double dy = to.position().y() - from.position().y();
        return Math.hypot(dx < 0 ? 4 * dx : dx, dy);
    }

    private double distance(Node node, Connection wire) {
        var middle = Repairs.between(view.node(wire.from()), view.node(wire.to()));
        return Math.hypot(
                middle.x() - node.position().x(), middle.y() - node.position().y());
    }
}
