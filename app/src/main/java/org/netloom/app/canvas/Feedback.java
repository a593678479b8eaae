package org.netloom.app.canvas;

import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.NodeId;

/** What a gesture under way shows beside the graph itself. Set by gestures, read when painting. */
final class Feedback {

    /**
     * A wire that is being pulled.
     *
     * @param origin the node it is pulled from
     * @param fromOutput whether it is pulled from an output
     * @param curve where it is now
     * @param glow how the port under the pointer takes to it
     * @param detached the wire that it was, if it was one; not drawn meanwhile
     */
    record Tail(NodeId origin, boolean fromOutput, WireCurve curve, PortGlow glow, Optional<Connection> detached) {}

    /** A cut across wires. */
    record Cut(Point2D from, Point2D to) {}

    private final Runnable onChange;
    private Optional<Rectangle2D> band = Optional.empty();
    private Optional<Tail> tail = Optional.empty();
    private Map<NodeId, PortGlow> ports = Map.of();
    private Optional<Connection> splice = Optional.empty();
    private Optional<Connection> hovered = Optional.empty();
    private Optional<NodeId> pointed = Optional.empty();
    private Optional<NodeId> flashing = Optional.empty();
    private Optional<Cut> cut = Optional.empty();
    private Optional<GroupId> dropGroup = Optional.empty();
    private Optional<ItemId> editing = Optional.empty();

    Feedback(Runnable onChange) {
        this.onChange = onChange;
    }

    /** The rubber band of a box selection, in world units. */
    Optional<Rectangle2D> band() {
        return band;
    }

    void band(Optional<Rectangle2D> newBand) {
        band = newBand;
        onChange.run();
    }

    Optional<Tail> tail() {
        return tail;
    }

    void tail(Optional<Tail> newTail) {
        tail = newTail;
        onChange.run();
    }

    /** The group into which what is dragged would go. */
    Optional<GroupId> dropGroup() {
        return dropGroup;
    }

    void dropGroup(Optional<GroupId> group) {
        dropGroup = group;
        onChange.run();
    }

    /** The note whose words are being typed: they are not drawn meanwhile. */
    Optional<ItemId> editing() {
        return editing;
    }

    void editing(Optional<ItemId> item) {
        editing = item;
        onChange.run();
    }

    /** Says that something is drawn otherwise than the document has it. */
    void changed() {
        onChange.run();
    }

    /** How the nodes' ports take to the wire that is being pulled. */
    void ports(Map<NodeId, PortGlow> glows) {
        ports = Map.copyOf(glows);
        onChange.run();
    }

    PortGlow glow(NodeId id, boolean output) {
        if (tail.isEmpty() || tail.get().fromOutput() == output) {
            return PortGlow.NONE;
        }
        return ports.getOrDefault(id, PortGlow.NONE);
    }

    /** The wire into which the dragged node would go. */
    Optional<Connection> splice() {
        return splice;
    }

    void splice(Optional<Connection> wire) {
        splice = wire;
        onChange.run();
    }

    Optional<Connection> hovered() {
        return hovered;
    }

    void hovered(Optional<Connection> wire) {
        if (!hovered.equals(wire)) {
            hovered = wire;
            onChange.run();
        }
    }

    /** The seen node that the pointer rests on. */
    Optional<NodeId> pointed() {
        return pointed;
    }

    void pointed(Optional<NodeId> node) {
        if (!pointed.equals(node)) {
            pointed = node;
            onChange.run();
        }
    }

    Optional<NodeId> flashing() {
        return flashing;
    }

    void flashing(Optional<NodeId> node) {
        flashing = node;
        onChange.run();
    }

    /** The two ends of the cut that is being made across wires. */
    Optional<Cut> cut() {
        return cut;
    }

    void cut(Optional<Cut> ends) {
        cut = ends;
        onChange.run();
    }

    /** Forgets all but what the pointer rests on. */
    void clear() {
        band = Optional.empty();
        tail = Optional.empty();
        ports = Map.of();
        splice = Optional.empty();
        cut = Optional.empty();
        dropGroup = Optional.empty();
        onChange.run();
    }
}
