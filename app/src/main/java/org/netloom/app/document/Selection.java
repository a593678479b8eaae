package org.netloom.app.document;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.NodeId;

/**
 * What is selected on the canvas: items (nodes, groups, frames, notes), or one wire. A selected group does not select what is in it;
 * {@link ModelGraph#within} tells what that is. Not part of the history. FX thread only.
 */
public final class Selection {

    private final ReadOnlyObjectWrapper<Set<ItemId>> items = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Set<NodeId>> nodes = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Optional<Connection>> wire = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** The selected items of whatever sort, in the order of selection; never modified in place. */
    public ReadOnlyObjectProperty<Set<ItemId>> itemsProperty() {
        return items.getReadOnlyProperty();
    }

    /** The selected items of whatever sort. */
    public Set<ItemId> items() {
        return items.get();
    }

    /** Those selected items that are nodes, in the order of selection; never modified in place. */
    public ReadOnlyObjectProperty<Set<NodeId>> nodesProperty() {
        return nodes.getReadOnlyProperty();
    }

    /** Those selected items that are nodes. */
    public Set<NodeId> nodes() {
        return of(NodeId.class);
    }

    /** Those selected items that are of one sort, such as {@code FrameId.class}. */
    public <I extends ItemId> Set<I> of(Class<I> sort) {
        Set<I> found = new LinkedHashSet<>();
        items().stream().filter(sort::isInstance).map(sort::cast).forEach(found::add);
        return Collections.unmodifiableSet(found);
    }

    /** The selected wire; then no item is selected. */
    public ReadOnlyObjectProperty<Optional<Connection>> wireProperty() {
        return wire.getReadOnlyProperty();
    }

    /** The node, if exactly one item is selected and it is a node. */
    public Optional<NodeId> single() {
        return singleItem().filter(NodeId.class::isInstance).map(NodeId.class::cast);
    }

    /** The item, if exactly one is selected. */
    public Optional<ItemId> singleItem() {
        return items().size() == 1 ? Optional.of(items().iterator().next()) : Optional.empty();
    }

    /** Whether an item is selected itself. */
    public boolean contains(ItemId id) {
        return items().contains(id);
    }

    /** Selects these items and nothing else. */
    public void select(Collection<? extends ItemId> ids) {
        wire.set(Optional.empty());
        become(ids);
    }

    /** Selects one item and nothing else. */
    public void select(ItemId id) {
        select(Set.of(id));
    }

    /** Selects one wire and nothing else. */
    public void select(Connection connection) {
        become(Set.of());
        wire.set(Optional.of(connection));
    }

    /** Adds items. */
    public void add(Collection<? extends ItemId> ids) {
        Set<ItemId> all = new LinkedHashSet<>(items());
        all.addAll(ids);
        select(all);
    }

    /** Selects what of these was not selected, and the other way round. */
    public void toggle(Collection<? extends ItemId> ids) {
        Set<ItemId> all = new LinkedHashSet<>(items());
        for (ItemId id : ids) {
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
        if (!items().stream().allMatch(graph::contains)) {
            select(items().stream().filter(graph::contains).toList());
        }
        if (wire.get().isPresent() && !graph.connections().contains(wire.get().get())) {
            wire.set(Optional.empty());
        }
    }

    private void become(Collection<? extends ItemId> ids) {
        if (Set.copyOf(ids).equals(items())) {
            return;
        }
        items.set(Collections.unmodifiableSet(new LinkedHashSet<>(ids)));
        Set<NodeId> chosen = nodes();
        if (!chosen.equals(nodes.get())) {
            nodes.set(chosen);
        }
    }
}
