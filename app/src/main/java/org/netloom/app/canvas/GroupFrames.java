package org.netloom.app.canvas;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.netloom.core.graph.Group;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.Item;
import org.netloom.core.graph.ItemId;

/** Where the frames of expanded groups lie: around what is in them, with a title above. */
final class GroupFrames {

    static final double PAD = 20;
    static final double TITLE = 32;

    private final Drawing drawing;

    GroupFrames(Drawing drawing) {
        this.drawing = drawing;
    }

    /** The frames, outer ones first. */
    Map<GroupId, Rectangle2D> all() {
        return without(Set.of());
    }

    /** The frames as they would be without some items; groups that have nothing else have none. */
    Map<GroupId, Rectangle2D> without(Collection<? extends ItemId> left) {
        Folded folded = drawing.folded();
        List<Group> groups = folded.expanded();
        if (groups.isEmpty()) {
            return Map.of();
        }
        Set<ItemId> ignored = left.isEmpty() ? Set.of() : folded.drawn().within(left);
        Map<GroupId, Rectangle2D> inner = new LinkedHashMap<>();
        // Innermost first: a frame surrounds those in it.
        for (int i = groups.size() - 1; i >= 0; i--) {
            GroupId id = groups.get(i).id();
            Stream<Rectangle2D> members = folded.membersOf(id).stream()
                    .filter(item -> !ignored.contains(item.id()))
                    .flatMap(item -> box(item, inner).stream());
            members.reduce(GroupFrames::union)
                    .ifPresent(box -> inner.put(
                            id,
                            new Rectangle2D(
                                    box.getMinX() - PAD,
                                    box.getMinY() - PAD - TITLE,
                                    box.getWidth() + 2 * PAD,
                                    box.getHeight() + 2 * PAD + TITLE)));
        }
        Map<GroupId, Rectangle2D> ordered = new LinkedHashMap<>();
        for (Group group : groups) {
            Rectangle2D frame = inner.get(group.id());
            if (frame != null) {
                ordered.put(group.id(), frame);
            }
        }
        return ordered;
    }

    /** The innermost of some frames around a point. */
    static Optional<GroupId> innermost(Map<GroupId, Rectangle2D> frames, Point2D point) {
        return frames.entrySet().stream()
                .filter(frame -> frame.getValue().contains(point))
                .reduce((outer, inner) -> inner)
                .map(Map.Entry::getKey);
    }

    private Optional<Rectangle2D> box(Item item, Map<GroupId, Rectangle2D> inner) {
        if (item instanceof Group group && !group.collapsed()) {
            return Optional.ofNullable(inner.get(group.id()));
        }
        // A frame or a note; else a node, or a group that is a box.
        return drawing.comments()
                .box(item.id())
                .or(() -> drawing.folded().sight(item.id()).map(drawing::box));
    }

    static Rectangle2D union(Rectangle2D a, Rectangle2D b) {
        double left = Math.min(a.getMinX(), b.getMinX());
        double top = Math.min(a.getMinY(), b.getMinY());
        return new Rectangle2D(
                left, top, Math.max(a.getMaxX(), b.getMaxX()) - left, Math.max(a.getMaxY(), b.getMaxY()) - top);
    }
}
