package org.netloom.app.canvas;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import org.netloom.app.document.Analysis;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.netloom.core.metrics.Trend;

/**
 * The graph as it is drawn now: faces, places, curves. A place may differ from the document's while a node is being dragged, or while
 * an arrangement glides.
 */
final class Drawing {

    private final Comments comments = new Comments(this);
    private Folded folded = Folded.EMPTY;
    private ModelGraph graph = ModelGraph.EMPTY;
    private Map<NodeId, NodeFace> faces = Map.of();
    private Map<NodeId, Position> moved = Map.of();
    private final Map<NodeId, Rectangle2D> boxes = new HashMap<>();
    private final WireLayout wires = new WireLayout();
    private Map<NodeId, Trend> trends = Map.of();
    private Set<Connection> wrong = Set.of();

    /**
     * Takes over what is seen of a graph.
     *
     * @param newFaces the faces of the nodes that are seen
     * @param analysis what is known of them
     */
    void show(Folded newFolded, List<NodeFace> newFaces, Analysis analysis) {
        folded = newFolded;
        graph = newFolded.graph();
        Map<NodeId, NodeFace> map = new LinkedHashMap<>();
        newFaces.forEach(face -> map.put(face.id(), face));
        faces = map;
        wrong = wrongWires(graph, analysis);
        boxes.clear();
        faces.forEach((id, face) -> boxes.put(id, boxOf(id)));
        wires.lay(graph, boxes);
    }

    /** Shows nodes in other places than the document's; an empty map ends it. */
    void preview(Map<NodeId, Position> places) {
        Set<NodeId> changed = new HashSet<>(moved.keySet());
        changed.addAll(places.keySet());
        moved = Map.copyOf(places);
        changed.stream().filter(faces::containsKey).forEach(id -> boxes.put(id, boxOf(id)));
        wires.lay(graph, obstacles());
    }

    /** Shows how far training moves the weights of nodes. */
    void trends(Map<NodeId, Trend> newTrends) {
        trends = Map.copyOf(newTrends);
    }

    /** How far training moves the weights of a node, once that is known. */
    Optional<Trend> trend(NodeId id) {
        return Optional.ofNullable(trends.get(id));
    }

    /** What is seen: nodes, and boxes in the place of collapsed groups. */
    ModelGraph graph() {
        return graph;
    }

    /** How it is read on the canvas. */
    Axes axes() {
        return Axes.of(graph.flow());
    }

    /** How what is seen follows from what the document holds. */
    Folded folded() {
        return folded;
    }

    /** Frames and notes. */
    Comments comments() {
        return comments;
    }

    Collection<NodeFace> faces() {
        return faces.values();
    }

    Optional<NodeFace> face(NodeId id) {
        return Optional.ofNullable(faces.get(id));
    }

    Map<Connection, WireCurve> curves() {
        return wires.curves();
    }

    /** Whether a wire carries what cannot arrive. */
    boolean isWrong(Connection wire) {
        return wrong.contains(wire);
    }

    /** Where a node is drawn, or the box that it is in. */
    Position place(NodeId node) {
        NodeId id = folded.standIn(node);
        Position elsewhere = moved.get(id);
        return elsewhere != null
                ? elsewhere
                : graph.node(id).map(Node::position).orElse(Position.ORIGIN);
    }

    /** The box of a node. */
    Rectangle2D box(NodeId node) {
        NodeId id = folded.standIn(node);
        Rectangle2D box = boxes.get(id);
        return box == null ? boxOf(id) : box;
    }

    /** All boxes but those of loose nodes under way: wires that gave way to them could not be dropped on. */
    private Map<NodeId, Rectangle2D> obstacles() {
        Map<NodeId, Rectangle2D> fixed = new HashMap<>(boxes);
        moved.keySet().stream()
                .filter(id ->
                        graph.inputsOf(id).isEmpty() && graph.outputsOf(id).isEmpty())
                .forEach(fixed::remove);
        return fixed;
    }

    private Rectangle2D boxOf(NodeId id) {
        Position place = place(id);
        double height = face(id).map(NodeFace::height).orElse(NodeFace.PORT_Y * 2);
        return new Rectangle2D(place.x(), place.y(), NodeFace.WIDTH, height);
    }

    /** Whether an item is seen itself, not only a box that it is in. */
    boolean sees(ItemId id) {
        return comments.box(id).isPresent() ? comments.ids().contains(id) : area(id).isPresent();
    }

    /** The box of an item of whatever sort, if it is seen. */
    Optional<Rectangle2D> area(ItemId id) {
        if (id instanceof GroupId group && folded.sight(id).isEmpty()) {
            return Optional.ofNullable(new GroupFrames(this).all().get(group));
        }
        return comments.box(id).or(() -> folded.sight(id).map(this::box));
    }

    /** Whether no node lies in an area. */
    boolean isFree(Rectangle2D area) {
        return wires.isFree(area);
    }

    /** The box around some nodes; empty without any. */
    Optional<Rectangle2D> boundsOf(Collection<NodeId> ids) {
        return ids.stream().map(this::box).reduce((a, b) -> {
            double left = Math.min(a.getMinX(), b.getMinX());
            double top = Math.min(a.getMinY(), b.getMinY());
            return new Rectangle2D(
                    left, top, Math.max(a.getMaxX(), b.getMaxX()) - left, Math.max(a.getMaxY(), b.getMaxY()) - top);
        });
    }

    /** The box around everything; empty if there is nothing. */
    Optional<Rectangle2D> bounds() {
        return Stream.concat(
                        boundsOf(faces.keySet()).stream(),
                        comments.ids().stream().flatMap(id -> comments.box(id).stream()))
                .reduce(GroupFrames::union);
    }

    /** The nodes whose boxes meet an area. */
    List<NodeId> nodesIn(Rectangle2D area) {
        return faces.keySet().stream().filter(id -> box(id).intersects(area)).toList();
    }

    /** The point where wires leave or arrive. */
    javafx.geometry.Point2D port(NodeId id, boolean output) {
        return axes().port(box(id), output);
    }

    /** The wires between the nodes that an error names. */
    private static Set<Connection> wrongWires(ModelGraph graph, Analysis analysis) {
        Set<Connection> found = new HashSet<>();
        for (Diagnostic diagnostic : analysis.diagnostics()) {
            if (diagnostic.isError() && diagnostic.where().size() > 1) {
                Set<NodeId> named = Set.copyOf(diagnostic.where());
                for (NodeId to : named) {
                    graph.inputsOf(to).stream()
                            .filter(named::contains)
                            .forEach(from -> found.add(new Connection(from, to)));
                }
            }
        }
        return found;
    }
}
