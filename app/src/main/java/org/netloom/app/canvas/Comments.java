package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.netloom.core.graph.Frame;
import org.netloom.core.graph.FrameId;
import org.netloom.core.graph.Item;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.Note;
import org.netloom.core.graph.Position;

/** The frames and notes that are seen now, and what lies on them. A place may differ from the document's during a gesture. */
final class Comments {

    static final double TITLE = 30;
    /** The least that a frame or a note can be made. */
    static final double LEAST = 60;

    private static final double REACH = 6;

    private final Drawing drawing;
    private Map<ItemId, Rectangle2D> moved = Map.of();

    Comments(Drawing drawing) {
        this.drawing = drawing;
    }

    /** Shows some in other places than the document's; an empty map ends it. */
    void preview(Map<ItemId, Rectangle2D> boxes) {
        moved = Map.copyOf(boxes);
    }

    /** The frames that are seen, large ones first, so that one that lies on another is above it. */
    List<Frame> frames() {
        return drawing.folded().drawn().frames().stream()
                .filter(this::isSeen)
                .sorted(Comparator.comparingDouble((Frame frame) -> -frame.width() * frame.height()))
                .toList();
    }

    /** The notes that are seen. */
    List<Note> notes() {
        return drawing.folded().drawn().notes().stream().filter(this::isSeen).toList();
    }

    /** All that are seen, frames first. */
    List<ItemId> ids() {
        return Stream.<Item>concat(frames().stream(), notes().stream())
                .map(Item::id)
                .toList();
    }

    /** Where one lies now; empty for what is neither frame nor note. */
    Optional<Rectangle2D> box(ItemId id) {
        Rectangle2D elsewhere = moved.get(id);
        if (elsewhere != null) {
            return Optional.of(elsewhere);
        }
        return drawing.folded().drawn().item(id).flatMap(Comments::boxOf);
    }

    /** Those that a rubber band takes: notes that it touches, but only frames that lie in it whole, or what is in them could not be chosen. */
    List<ItemId> in(Rectangle2D band) {
        return ids().stream()
                .filter(id -> box(id).filter(box -> id instanceof FrameId ? band.contains(box) : band.intersects(box))
                        .isPresent())
                .toList();
    }

    /** Some items, and all that lies on those of them that are frames. */
    Set<ItemId> withContents(Set<ItemId> items) {
        Set<ItemId> all = new LinkedHashSet<>(items);
        List<ItemId> open = new ArrayList<>(items);
        while (!open.isEmpty()) {
            if (open.remove(open.size() - 1) instanceof FrameId frame) {
                lyingOn(frame).filter(all::add).forEach(open::add);
            }
        }
        return all;
    }

    /** What of a point is a frame's or a note's: notes are all of one piece, frames only at their title and their edges. */
    Optional<Hit> at(Point2D world, double zoom) {
        double reach = REACH / Math.min(1, zoom);
        List<ItemId> ids = ids();
        for (int i = ids.size() - 1; i >= 0; i--) {
            ItemId id = ids.get(i);
            Rectangle2D box = box(id).orElse(Rectangle2D.EMPTY);
            if (!grown(box, reach).contains(world)) {
                continue;
            }
            int x = side(world.getX(), box.getMinX(), box.getMaxX(), reach);
            int y = side(world.getY(), box.getMinY(), box.getMaxY(), reach);
            if (x != 0 || y != 0) {
                return Optional.of(new Hit.Edge(id, x, y));
            }
            if (!(id instanceof FrameId) || world.getY() <= box.getMinY() + TITLE) {
                return Optional.of(new Hit.Comment(id));
            }
        }
        return Optional.empty();
    }

    private Stream<ItemId> lyingOn(FrameId id) {
        Optional<Frame> frame = drawing.folded().drawn().frame(id);
        Rectangle2D area = box(id).orElse(Rectangle2D.EMPTY);
        return frame.stream()
                .flatMap(found -> drawing.folded().drawn().membersOf(found.group()).stream())
                .filter(item -> !item.id().equals(id))
                .filter(item -> drawing.area(item.id()).filter(area::contains).isPresent())
                .map(Item::id);
    }

    private boolean isSeen(Item item) {
        Folded folded = drawing.folded();
        return item.group().equals(folded.room())
                || folded.expanded().stream().anyMatch(group -> item.group().equals(Optional.of(group.id())));
    }

    /** Boxes moved by a way. */
    static Map<ItemId, Rectangle2D> shifted(Map<ItemId, Rectangle2D> boxes, Point2D way) {
        Map<ItemId, Rectangle2D> all = new HashMap<>(boxes);
        all.replaceAll((id, box) -> new Rectangle2D(
                box.getMinX() + way.getX(), box.getMinY() + way.getY(), box.getWidth(), box.getHeight()));
        return all;
    }

    private static Optional<Rectangle2D> boxOf(Item item) {
        if (item instanceof Frame frame) {
            return Optional.of(box(frame.position(), frame.width(), frame.height()));
        }
        return item instanceof Note note
                ? Optional.of(box(note.position(), note.width(), note.height()))
                : Optional.empty();
    }

    private static Rectangle2D box(Position corner, double width, double height) {
        return new Rectangle2D(corner.x(), corner.y(), width, height);
    }

    private static Rectangle2D grown(Rectangle2D box, double by) {
        return new Rectangle2D(
                box.getMinX() - by, box.getMinY() - by, box.getWidth() + 2 * by, box.getHeight() + 2 * by);
    }

    private static int side(double at, double low, double high, double reach) {
        return at <= low + reach / 2 ? -1 : at >= high - reach / 2 ? 1 : 0;
    }
}
