package org.netloom.app.canvas;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import org.netloom.core.graph.Flow;
import org.netloom.core.graph.Frame;
import org.netloom.core.graph.FrameId;
import org.netloom.core.graph.Group;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.Item;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;

/**
 * The frames and notes that go along when nodes are arranged: a frame stays around what lies on it, and a note, or a frame that nothing
 * lies on, beside the node that it is nearest to. What lies where is as it was when the arranging began. FX thread only.
 */
final class Companions {

    private record Anchor(NodeId node, double dx, double dy) {}

    private final Drawing drawing;
    private final Flow flow;
    private final Set<NodeId> arranged;
    /** Small ones first, so that those on another frame have their place before it. */
    private final Map<FrameId, List<ItemId>> frames = new LinkedHashMap<>();

    private final Map<ItemId, Anchor> anchors = new LinkedHashMap<>();

    /**
     * @param flow how they will be read then
     * @param arranged the nodes that will be arranged
     */
    Companions(Drawing drawing, Flow flow, Collection<NodeId> arranged) {
        this.drawing = drawing;
        this.flow = flow;
        this.arranged = Set.copyOf(arranged);
        drawing.comments().frames().stream()
                .sorted(Comparator.comparingDouble(frame -> frame.width() * frame.height()))
                .forEach(this::accompany);
        drawing.comments().notes().forEach(note -> anchor(note.id()));
    }

    /** The frames that stay around what lies on them. */
    Set<FrameId> frames() {
        return frames.keySet();
    }

    /** The smallest frame that an item lies on, or the group that it is in; no group counts if only a part is arranged. */
    Optional<ItemId> around(ItemId id, boolean withGroups) {
        return frames.keySet().stream()
                .filter(frame -> frames.getOrDefault(frame, List.of()).contains(id))
                .map(ItemId.class::cast)
                .findFirst()
                .or(() -> withGroups ? groupOf(id) : Optional.empty());
    }

    /** Where all of them lie once the drawing shows the nodes where they go; shown there too. */
    Map<ItemId, Rectangle2D> follow() {
        Map<ItemId, Rectangle2D> places = new LinkedHashMap<>();
        anchors.forEach((id, anchor) -> drawing.comments().box(id).ifPresent(box -> {
            Rectangle2D node = drawing.box(anchor.node());
            places.put(
                    id,
                    settled(
                            new Rectangle2D(
                                    node.getMinX() + anchor.dx(),
                                    node.getMinY() + anchor.dy(),
                                    box.getWidth(),
                                    box.getHeight()),
                            places.values()));
        }));
        drawing.comments().preview(places);
        frames.forEach((id, contents) -> {
            if (drawing.comments().box(id).isPresent()) {
                contents.stream()
                        .flatMap(item -> drawing.area(item).stream())
                        .reduce(GroupFrames::union)
                        .ifPresent(inner -> places.put(id, framed(inner)));
                drawing.comments().preview(places);
            }
        });
        return places;
    }

    private void accompany(Frame frame) {
        Rectangle2D area = drawing.comments().box(frame.id()).orElse(Rectangle2D.EMPTY);
        List<ItemId> contents = contents(frame, area);
        Set<NodeId> nodes = nodesOf(contents);
        if (nodes.isEmpty()) {
            anchor(frame.id());
        } else if (arranged.containsAll(nodes)) {
            frames.put(frame.id(), contents);
        }
    }

    /** All that is seen to lie on a frame and is in the same group as it, other frames and their contents too. */
    private List<ItemId> contents(Frame frame, Rectangle2D area) {
        return siblings(frame)
                .filter(item -> !item.id().equals(frame.id()))
                .filter(item -> drawing.area(item.id())
                        .filter(box -> area.contains(box) && box.getWidth() * box.getHeight() < area(frame))
                        .isPresent())
                .map(Item::id)
                .toList();
    }

    private Stream<Item> siblings(Frame frame) {
        Folded folded = drawing.folded();
        return frame.group().isPresent()
                ? folded.membersOf(frame.group().get()).stream()
                : folded.drawn().items().filter(item -> item.group().isEmpty());
    }

    private static double area(Frame frame) {
        return frame.width() * frame.height();
    }

    private Set<NodeId> nodesOf(Collection<ItemId> items) {
        return new HashSet<>(drawing.folded().seen(Set.copyOf(items)));
    }

    private void anchor(ItemId id) {
        Rectangle2D box = drawing.comments().box(id).orElse(Rectangle2D.EMPTY);
        drawing.faces().stream()
                .map(NodeFace::id)
                .min(Comparator.comparingDouble(node -> distance(box, drawing.box(node))))
                .filter(arranged::contains)
                .ifPresent(node -> {
                    Position place = drawing.place(node);
                    Position way = new Position(box.getMinX() - place.x(), box.getMinY() - place.y());
                    // What lay below a node lies beside it once the flow is down.
                    Position then = flow == drawing.graph().flow() ? way : flow.turned(way);
                    anchors.put(id, new Anchor(node, then.x(), then.y()));
                });
    }

    private Optional<ItemId> groupOf(ItemId id) {
        return drawing.folded()
                .drawn()
                .item(id)
                .flatMap(Item::group)
                .filter(group -> !drawing.folded().room().equals(Optional.of(group)))
                .map(ItemId.class::cast);
    }

    /** So many steps further across the flow that it covers neither a node nor what was placed before. */
    private Rectangle2D settled(Rectangle2D wanted, Collection<Rectangle2D> taken) {
        Rectangle2D box = wanted;
        Position step = Axes.of(flow).step(Position.ORIGIN, 0, Painter.GRID);
        while (!drawing.nodesIn(box).isEmpty() || taken.stream().anyMatch(box::intersects)) {
            box = new Rectangle2D(box.getMinX() + step.x(), box.getMinY() + step.y(), box.getWidth(), box.getHeight());
        }
        return box;
    }

    private static Rectangle2D framed(Rectangle2D inner) {
        double left = Splicing.snap(inner.getMinX() - GroupFrames.PAD);
        double top = Splicing.snap(inner.getMinY() - GroupFrames.PAD - GroupFrames.TITLE);
        return new Rectangle2D(
                left,
                top,
                roundedUp(inner.getMaxX() + GroupFrames.PAD - left),
                roundedUp(inner.getMaxY() + GroupFrames.PAD - top));
    }

    private static double roundedUp(double length) {
        return Math.ceil(length / Painter.GRID) * Painter.GRID;
    }

    /** Between the nearest points of two boxes; 0 where they meet. */
    private static double distance(Rectangle2D a, Rectangle2D b) {
        double dx = Math.max(0, Math.max(a.getMinX() - b.getMaxX(), b.getMinX() - a.getMaxX()));
        double dy = Math.max(0, Math.max(a.getMinY() - b.getMaxY(), b.getMinY() - a.getMaxY()));
        return Math.hypot(dx, dy);
    }

    /** The groups and frames that hold nodes together, each with what is around it. */
    Map<ItemId, Optional<ItemId>> holders(boolean withGroups) {
        Map<ItemId, Optional<ItemId>> holders = new HashMap<>();
        frames.keySet().forEach(frame -> holders.put(frame, around(frame, withGroups)));
        if (withGroups) {
            for (Group group : drawing.folded().expanded()) {
                GroupId id = group.id();
                holders.put(id, around(id, true));
            }
        }
        return holders;
    }
}
