package org.netloom.app.canvas;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.I18n;
import org.netloom.core.edit.CommentEdits;
import org.netloom.core.edit.EditName;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.graph.Frame;
import org.netloom.core.graph.FrameId;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.Item;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Note;
import org.netloom.core.graph.NoteId;
import org.netloom.core.graph.Position;
import org.netloom.core.graph.Tint;

/** Adds and colours frames and notes; a new one is selected, and its words are asked for. */
final class CommentCommands {

    private static final double FRAME_WIDTH = 380;
    private static final double FRAME_HEIGHT = 240;
    private static final double NOTE_WIDTH = 220;
    private static final double NOTE_HEIGHT = 100;

    private final StudioDocument document;
    private final Drawing drawing;
    private final I18n i18n;
    private final RenameField rename;
    private final NoteField write;

    CommentCommands(CanvasParts parts, RenameField rename, NoteField write) {
        this.document = parts.document();
        this.drawing = parts.drawing();
        this.i18n = parts.i18n();
        this.rename = rename;
        this.write = write;
    }

    /** Adds a frame around what is selected, or, if nothing is, around a point. */
    void addFrame(Point2D middle) {
        Set<ItemId> chosen = document.selection().items();
        Rectangle2D area = around(chosen).orElseGet(() -> snapped(middle, FRAME_WIDTH, FRAME_HEIGHT));
        FrameId id = graph().freeFrameId();
        document.applyToGraph(CommentEdits.addFrame(new Frame(
                id,
                i18n.text("canvas.frame.title"),
                new Position(area.getMinX(), area.getMinY()),
                area.getWidth(),
                area.getHeight(),
                Tint.BLUE,
                home(chosen))));
        document.selection().select(id);
        rename.open(id);
    }

    /** Adds a note at a point, ready to be written on. */
    void addNote(Point2D middle) {
        Rectangle2D area = snapped(middle, NOTE_WIDTH, NOTE_HEIGHT);
        NoteId id = graph().freeNoteId();
        document.applyToGraph(CommentEdits.addNote(new Note(
                id,
                "",
                new Position(area.getMinX(), area.getMinY()),
                area.getWidth(),
                area.getHeight(),
                drawing.folded().room())));
        document.selection().select(id);
        write.open(id);
    }

    /** Opens the words of a frame or a note for typing. */
    void edit(ItemId id) {
        if (id instanceof FrameId frame) {
            rename.open(frame);
        } else if (id instanceof NoteId note) {
            write.open(note);
        }
    }

    /** Gives the selected frames a colour; one undo step. */
    void tint(Tint tint) {
        Set<FrameId> frames = document.selection().of(FrameId.class);
        document.applyToGraph(GraphEdits.all(
                EditName.of("tint-frame"),
                frames.stream().map(id -> CommentEdits.tintFrame(id, tint)).toList()));
    }

    /** The colour of the selected frames, if they have one in common. */
    Optional<Tint> tint() {
        Set<Tint> tints = Set.copyOf(document.selection().of(FrameId.class).stream()
                .flatMap(id -> graph().frame(id).stream())
                .map(Frame::tint)
                .toList());
        return tints.size() == 1 ? Optional.of(tints.iterator().next()) : Optional.empty();
    }

    /** With room for the title and a margin, on the grid. */
    private Optional<Rectangle2D> around(Collection<ItemId> items) {
        return items.stream()
                .flatMap(id -> drawing.area(id).stream())
                .reduce(GroupFrames::union)
                .map(box -> {
                    double left = Splicing.snap(box.getMinX() - Painter.GRID);
                    double top = Splicing.snap(box.getMinY() - Comments.TITLE - Painter.GRID);
                    double right = Splicing.snap(box.getMaxX() + 1.5 * Painter.GRID);
                    double bottom = Splicing.snap(box.getMaxY() + 1.5 * Painter.GRID);
                    return new Rectangle2D(left, top, right - left, bottom - top);
                });
    }

    /** The group that all of some items lie in; else the one that was entered. */
    private Optional<GroupId> home(Collection<ItemId> items) {
        Set<Optional<GroupId>> homes = Set.copyOf(items.stream()
                .flatMap(id -> graph().item(id).stream())
                .map(Item::group)
                .toList());
        return homes.size() == 1 ? homes.iterator().next() : drawing.folded().room();
    }

    private static Rectangle2D snapped(Point2D middle, double width, double height) {
        return new Rectangle2D(
                Splicing.snap(middle.getX() - width / 2), Splicing.snap(middle.getY() - height / 2), width, height);
    }

    private ModelGraph graph() {
        return document.project().graph();
    }
}
