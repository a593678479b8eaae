package org.netloom.core.edit;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.netloom.core.edit.Edit.GraphEdit;
import org.netloom.core.graph.Frame;
import org.netloom.core.graph.FrameId;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.Item;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Note;
import org.netloom.core.graph.NoteId;
import org.netloom.core.graph.Position;
import org.netloom.core.graph.Tint;

/**
 * Every change of frames and notes that a person can make; they are moved and removed as everything else is, by
 * {@link GraphEdits#move} and {@link GraphEdits#remove}. None of them changes the network.
 */
public final class CommentEdits {

    private CommentEdits() {}

    /** Adds a frame; a free id comes from {@link ModelGraph#freeFrameId()}. */
    public static GraphEdit addFrame(Frame frame) {
        return GraphEdits.edit(EditName.of("add-frame"), graph -> added(graph, frame));
    }

    /** Gives a frame another title; what is typed in one go is one. */
    public static GraphEdit titleFrame(FrameId id, String title) {
        return ofFrame("title-frame", id, frame -> frame.titled(title));
    }

    /** Gives a frame another place and size; what follows each other is one. */
    public static GraphEdit resizeFrame(FrameId id, Position corner, double width, double height) {
        return ofFrame("resize-frame", id, frame -> frame.at(corner).sized(width, height));
    }

    /** Gives a frame another colour. */
    public static GraphEdit tintFrame(FrameId id, Tint tint) {
        return ofFrame("tint-frame", id, frame -> frame.tinted(tint));
    }

    /** Adds a note; a free id comes from {@link ModelGraph#freeNoteId()}. */
    public static GraphEdit addNote(Note note) {
        return GraphEdits.edit(EditName.of("add-note"), graph -> added(graph, note));
    }

    /** Lets a note say something else; what is typed in one go is one. */
    public static GraphEdit writeNote(NoteId id, String text) {
        return ofNote("write-note", id, note -> note.saying(text));
    }

    /** Gives a note another place and size; what follows each other is one. */
    public static GraphEdit resizeNote(NoteId id, Position corner, double width, double height) {
        return ofNote("resize-note", id, note -> note.at(corner).sized(width, height));
    }

    private static GraphEdit ofFrame(String key, FrameId id, UnaryOperator<Frame> change) {
        return GraphEdits.merging(EditName.of(key), List.of(key, id), graph -> graph.frame(id)
                .map(change)
                .map(frame -> changed(graph, frame))
                .orElse(graph));
    }

    private static GraphEdit ofNote(String key, NoteId id, UnaryOperator<Note> change) {
        return GraphEdits.merging(EditName.of(key), List.of(key, id), graph -> graph.note(id)
                .map(change)
                .map(note -> changed(graph, note))
                .orElse(graph));
    }

    private static ModelGraph changed(ModelGraph graph, Item after) {
        return graph.item(after.id()).filter(after::equals).isPresent() ? graph : graph.with(List.of(after));
    }

    private static ModelGraph added(ModelGraph graph, Item item) {
        if (graph.contains(item.id())) {
            return graph;
        }
        Optional<GroupId> group = item.group().filter(graph::contains);
        return graph.plusAll(List.of(item.in(group)));
    }
}
