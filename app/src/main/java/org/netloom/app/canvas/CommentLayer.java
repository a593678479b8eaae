package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import org.jspecify.annotations.Nullable;
import org.netloom.app.document.Selection;
import org.netloom.core.graph.Frame;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.Note;

/** Frames and notes, below the wires. Found by geometry, so the pointer passes through. */
final class CommentLayer extends Pane {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass FAR = PseudoClass.getPseudoClass("far");
    private static final double PAD = 10;

    private final Comments comments;
    private final Viewport viewport;
    private final Feedback feedback;
    private final Selection selection;
    private final List<Skin> skins = new ArrayList<>();
    private final Translate translate = new Translate();
    private final Scale scale = new Scale();

    CommentLayer(Drawing drawing, Viewport viewport, Feedback feedback, Selection selection) {
        this.comments = drawing.comments();
        this.viewport = viewport;
        this.feedback = feedback;
        this.selection = selection;
        setManaged(false);
        setMouseTransparent(true);
        getTransforms().addAll(translate, scale);
    }

    /** Shows what is seen now. */
    void refresh() {
        translate.setX(-viewport.left() * viewport.zoom());
        translate.setY(-viewport.top() * viewport.zoom());
        scale.setX(viewport.zoom());
        scale.setY(viewport.zoom());
        int next = 0;
        for (Frame frame : comments.frames()) {
            skin(next++)
                    .show(
                            frame.id(),
                            frame.title(),
                            "tint-" + frame.tint().name().toLowerCase(Locale.ROOT),
                            false);
        }
        for (Note note : comments.notes()) {
            skin(next++).show(note.id(), note.text(), "canvas-note", true);
        }
        for (Skin unused : skins.subList(next, skins.size())) {
            unused.hide();
        }
    }

    private Skin skin(int at) {
        if (at == skins.size()) {
            Skin skin = new Skin();
            skins.add(skin);
            getChildren().add(skin);
        }
        return skins.get(at);
    }

    private record Shown(ItemId id, String text, String style, boolean note, boolean far, boolean selected) {}

    private final class Skin extends Region {

        private final Region sheet = new Region();
        private final Text words = new Text();
        private final Rectangle room = new Rectangle();
        private boolean note;
        private @Nullable Shown shown;

        Skin() {
            setManaged(false);
            words.setManaged(false);
            words.getStyleClass().add("canvas-comment-text");
            sheet.setManaged(false);
            sheet.getStyleClass().add("canvas-frame-sheet");
            getChildren().addAll(sheet, words);
            // Words that do not fit are cut at the edge of the sheet, not written beside it.
            setClip(room);
        }

        void show(ItemId id, String text, String newStyle, boolean isNote) {
            Shown now = new Shown(
                    id, text, newStyle, isNote, viewport.zoom() < Painter.NODE_DETAIL, selection.contains(id));
            if (!isVisible() || !now.equals(shown)) {
                shown = now;
                note = isNote;
                setVisible(true);
                setId("comment-" + id.value());
                getStyleClass().setAll(note ? "canvas-note" : "canvas-frame", newStyle);
                words.setText(text);
                pseudoClassStateChanged(FAR, now.far());
                pseudoClassStateChanged(SELECTED, now.selected());
                applyCss();
            }
            words.setVisible(feedback.editing().filter(id::equals).isEmpty());
            Rectangle2D box = comments.box(id).orElse(Rectangle2D.EMPTY);
            resizeRelocate(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
            room.setX(-4);
            room.setY(-4);
            room.setWidth(box.getWidth() + 8);
            room.setHeight(box.getHeight() + 8);
            requestLayout();
        }

        void hide() {
            setVisible(false);
            setId(null);
        }

        @Override
        protected void layoutChildren() {
            sheet.resize(getWidth(), getHeight());
            words.setWrappingWidth(Math.max(1, getWidth() - 2 * PAD));
            words.relocate(PAD, note ? PAD : Math.max(4, (Comments.TITLE - lineHeight()) / 2));
        }

        private double lineHeight() {
            return words.getFont().getSize() * 1.4;
        }
    }
}
