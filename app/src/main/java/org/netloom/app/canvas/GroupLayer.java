package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.document.Selection;
import org.netloom.core.graph.Group;
import org.netloom.core.graph.GroupId;

/** The frames of expanded groups, below the wires. Found by geometry, so the pointer passes through. */
final class GroupLayer extends Pane {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass FAR = PseudoClass.getPseudoClass("far");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

    private final Drawing drawing;
    private final Viewport viewport;
    private final Feedback feedback;
    private final Selection selection;
    private final GroupFrames frames;
    private final List<Skin> skins = new ArrayList<>();
    private final Translate translate = new Translate();
    private final Scale scale = new Scale();

    GroupLayer(Drawing drawing, Viewport viewport, Feedback feedback, Selection selection) {
        this.drawing = drawing;
        this.viewport = viewport;
        this.feedback = feedback;
        this.selection = selection;
        this.frames = new GroupFrames(drawing);
        setManaged(false);
        setMouseTransparent(true);
        getTransforms().addAll(translate, scale);
    }

    /** Shows the frames of what is seen now. */
    void refresh() {
        translate.setX(-viewport.left() * viewport.zoom());
        translate.setY(-viewport.top() * viewport.zoom());
        scale.setX(viewport.zoom());
        scale.setY(viewport.zoom());
        Map<GroupId, Rectangle2D> now = frames.all();
        while (skins.size() < now.size()) {
            Skin skin = new Skin();
            skins.add(skin);
            getChildren().add(skin);
        }
        int next = 0;
        for (Map.Entry<GroupId, Rectangle2D> frame : now.entrySet()) {
            Optional<Group> group = drawing.folded().drawn().group(frame.getKey());
            if (group.isPresent()) {
                skins.get(next++).show(group.get(), frame.getValue());
            }
        }
        for (Skin unused : skins.subList(next, skins.size())) {
            unused.setVisible(false);
            unused.setId(null);
        }
    }

    private record Shown(GroupId id, String title, boolean far, boolean selected, boolean target) {}

    private final class Skin extends Region {

        private final Region bar = new Region();
        private final FontIcon chevron = new FontIcon("mdi2c-chevron-down");
        private final Text title = new Text();
        private @Nullable Shown shown;

        Skin() {
            getStyleClass().add("canvas-group");
            setManaged(false);
            bar.getStyleClass().add("canvas-group-bar");
            bar.setManaged(false);
            chevron.getStyleClass().add("canvas-group-chevron");
            chevron.setManaged(false);
            title.getStyleClass().add("canvas-group-title");
            title.setManaged(false);
            getChildren().addAll(bar, chevron, title);
        }

        void show(Group group, Rectangle2D frame) {
            Shown now = new Shown(
                    group.id(),
                    group.name(),
                    viewport.zoom() < Painter.NODE_DETAIL,
                    selection.contains(group.id()),
                    feedback.dropGroup().filter(group.id()::equals).isPresent());
            if (!isVisible() || !now.equals(shown)) {
                shown = now;
                setVisible(true);
                setId("group-" + group.id());
                title.setText(group.name());
                pseudoClassStateChanged(FAR, now.far());
                pseudoClassStateChanged(SELECTED, now.selected());
                pseudoClassStateChanged(TARGET, now.target());
                applyCss();
                requestLayout();
            }
            resizeRelocate(frame.getMinX(), frame.getMinY(), frame.getWidth(), frame.getHeight());
        }

        @Override
        protected void layoutChildren() {
            bar.resizeRelocate(1, 1, Math.max(0, getWidth() - 2), GroupFrames.TITLE - 2);
            chevron.relocate(10, (GroupFrames.TITLE - chevron.getLayoutBounds().getHeight()) / 2);
            title.relocate(32, (GroupFrames.TITLE - title.getLayoutBounds().getHeight()) / 2);
        }
    }
}
