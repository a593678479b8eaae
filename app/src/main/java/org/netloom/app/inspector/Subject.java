package org.netloom.app.inspector;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.netloom.app.document.Selection;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.NodeId;

/** What the inspector shows. */
sealed interface Subject {

    /** Nothing is selected: the project and its plan. */
    record OfProject() implements Subject {}

    /** One node. */
    record OfNode(NodeId id) implements Subject {}

    /** Several nodes, edited together. */
    record OfNodes(List<NodeId> ids) implements Subject {
        public OfNodes {
            ids = List.copyOf(ids);
        }
    }

    /** A group. */
    record OfGroup(GroupId id) implements Subject {}

    /** A wire. */
    record OfWire(Connection wire) implements Subject {}

    /** What is selected now. */
    static Subject of(Selection selection) {
        Optional<Connection> wire = selection.wireProperty().get();
        if (wire.isPresent()) {
            return new OfWire(wire.get());
        }
        Optional<ItemId> only = selection.singleItem();
        if (only.isPresent() && only.get() instanceof GroupId group) {
            return new OfGroup(group);
        }
        Set<NodeId> nodes = selection.nodes();
        return switch (nodes.size()) {
            case 0 -> new OfProject();
            case 1 -> new OfNode(nodes.iterator().next());
            default -> new OfNodes(List.copyOf(nodes));
        };
    }

    /** Tells subjects apart, for what was typed into their fields. */
    default String key() {
        if (this instanceof OfNode node) {
            return node.id().value();
        }
        if (this instanceof OfNodes nodes) {
            return nodes.ids().stream().map(NodeId::value).sorted().collect(Collectors.joining(","));
        }
        return this instanceof OfGroup group ? "group " + group.id() : "";
    }
}
