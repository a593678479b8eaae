package org.netloom.app.document;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.NodeId;

/** What is selected on the canvas: nodes, or one wire. Not part of the history. FX thread only. */
public final class Selection {

    private final ReadOnlyObjectWrapper<Set<NodeId>> nodes = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Optional<Connection>> wire = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** The selected nodes, in the order of selection; never modified in place. */
    public ReadOnlyObjectProperty<Set<NodeId>> nodesProperty() {
        return nodes.getReadOnlyProperty();
    }

    /** The selected nodes. */
    public Set<NodeId> nodes() {
        return nodes.get();
    }

    /** The selected wire; then no node is selected. */
    public ReadOnlyObjectProperty<Optional<Connection>> wireProperty() {
        return wire.getReadOnlyProperty();
    }

    /** The node, if exactly one is selected. */
    public Optional<NodeId> single() {
        return nodes().size() == 1 ? Optional.of(nodes().iterator().next()) : Optional.empty();
    }

    /** Whether a node is selected. */
    public boolean contains(NodeId id) {
        return nodes().contains(id);
    }

    /** Selects these nodes and nothing else. */
    public void select(Collection<NodeId> ids) {
        wire.set(Optional.empty());
        nodes.set(Set.copyOf(ids).equals(nodes.get()) ? nodes.get() : copy(ids));
    }

    /** Selects one node and nothing else. */
    public void select(NodeId id) {
        select(Set.of(id));
    }

    /** Selects one wire and nothing else. */
    public void select(Connection connection) {
        nodes.set(Set.of());
        wire.set(Optional.of(connection));
    }

    /** Adds nodes. */
    public void add(Collection<NodeId> ids) {
        Set<NodeId> all = new LinkedHashSet<>(nodes());
        all.addAll(ids);
        select(all);
    }

    /** Selects what of these was not selected, and the other way round. */
    public void toggle(Collection<NodeId> ids) {
        Set<NodeId> all = new LinkedHashSet<>(nodes());
        for (NodeId id : ids) {
            if (!all.remove(id)) {
                all.add(id);
            }
        }
        select(all);
    }

    /** Selects nothing. */
    public void clear() {
        select(Set.of());
    }

    /** Lets go of what is no longer there. */
    void retain(ModelGraph graph) {
        if (!nodes().stream().allMatch(graph::contains)) {
            select(nodes().stream().filter(graph::contains).toList());
        }
        if (wire.get().isPresent() && !graph.connections().contains(wire.get().get())) {
            wire.set(Optional.empty());
        }
    }

    private static Set<NodeId> copy(Collection<NodeId> ids) {
        return java.util.Collections.unmodifiableSet(new LinkedHashSet<>(ids));
    }
}
