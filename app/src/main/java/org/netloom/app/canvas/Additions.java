package org.netloom.app.canvas;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.netloom.app.document.StudioDocument;
import org.netloom.core.edit.Edit.GraphEdit;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.NewNode;

/** Adds nodes and wires, each as one undo step, and selects what was added. */
final class Additions {

    private final StudioDocument document;
    private final Drawing drawing;
    private final Splicing splicing;

    Additions(StudioDocument document, Drawing drawing, Splicing splicing) {
        this.document = document;
        this.drawing = drawing;
        this.splicing = splicing;
    }

    /** Adds a layer. */
    void add(String type, Position place) {
        Node node = inRoom(NewNode.of(graph(), type, free(place)));
        apply(GraphEdits.addNode(node), node);
    }

    /** Adds a layer and connects it to a node. */
    void addWired(String type, Position place, NodeId end, boolean fedByIt) {
        Node node = inRoom(NewNode.of(graph(), type, free(place)));
        GraphEdit add = GraphEdits.addNode(node);
        GraphEdit connect = fedByIt ? GraphEdits.connect(end, node.id()) : GraphEdits.connect(node.id(), end);
        apply(GraphEdits.all(add.name(), List.of(add, connect)), node);
    }

    /** Adds a layer where it is dropped, into the wire below it if there is one. */
    void drop(String type, Position place, Optional<Connection> wire) {
        if (wire.isEmpty()) {
            add(type, place);
            return;
        }
        Node node = inRoom(NewNode.of(graph(), type, place));
        insert(node, wire.get());
    }

    /** Adds a layer in the middle of a wire. */
    void insert(String type, Connection wire) {
        Axes axes = drawing.axes();
        Rectangle2D from = axes.flowed(drawing.box(wire.from()));
        Rectangle2D to = axes.flowed(drawing.box(wire.to()));
        double middle = (from.getMaxX() + to.getMinX() - axes.nodeLength()) / 2;
        Position place = Splicing.snap(axes.flowed(
                new Position(Math.max(from.getMaxX() + axes.gap(), middle), (from.getMinY() + to.getMinY()) / 2)));
        Node node = NewNode.of(graph(), type, place);
        insert(common(wire).map(group -> node.in(Optional.of(group))).orElse(inRoom(node)), wire);
    }

    void connect(NodeId from, NodeId to) {
        document.applyToGraph(GraphEdits.connect(from, to));
        document.selection().select(to);
    }

    /** Where the next node would go: after the selected one, else at the place given. */
    Position next(Position otherwise) {
        Axes axes = drawing.axes();
        return document.selection()
                .single()
                .map(id -> {
                    Rectangle2D box = axes.flowed(drawing.box(id));
                    return axes.flowed(new Position(box.getMaxX() + axes.gap(), box.getMinY()));
                })
                .map(Splicing::snap)
                .orElse(otherwise);
    }

    private void insert(Node node, Connection wire) {
        GraphEdit insert = GraphEdits.insertBetween(wire, node);
        GraphEdit room = GraphEdits.move(splicing.makeRoom(graph(), wire, node.position()));
        apply(GraphEdits.all(insert.name(), List.of(insert, room)), node);
    }

    /** A new node lies in the group that was entered: elsewhere it would not be seen. */
    private Node inRoom(Node node) {
        return node.in(drawing.folded().room());
    }

    /** The group that both ends of a wire lie in. */
    private Optional<GroupId> common(Connection wire) {
        Optional<GroupId> from = graph().node(wire.from()).flatMap(Node::group);
        return from.filter(group -> from.equals(graph().node(wire.to()).flatMap(Node::group)));
    }

    private void apply(GraphEdit edit, Node node) {
        document.applyToGraph(edit);
        document.selection().select(node.id());
    }

    /** The place, or the first across the flow where no other node would be covered. */
    private Position free(Position place) {
        Position free = place;
        while (!drawing.nodesIn(new Rectangle2D(free.x(), free.y(), NodeFace.WIDTH, 2 * NodeFace.PORT_Y))
                .isEmpty()) {
            free = drawing.axes().step(free, 0, Painter.GRID);
        }
        return free;
    }

    private ModelGraph graph() {
        return document.project().graph();
    }
}
