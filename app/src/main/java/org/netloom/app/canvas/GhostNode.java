package org.netloom.app.canvas;

import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.transform.Scale;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.LayerIcons;
import org.netloom.core.layer.LayerKind;

/** The node that would be there if the layer were dropped now. */
final class GhostNode {

    private final HBox card = new HBox();
    private final Label name = new Label();
    private final Scale scale = new Scale();
    private final Floating floating;
    private final I18n i18n;
    private String type = "";

    GhostNode(Floating floating, I18n i18n) {
        this.floating = floating;
        this.i18n = i18n;
        card.setId("canvas-ghost");
        card.getStyleClass().add("canvas-ghost");
        card.setMouseTransparent(true);
        card.setPrefSize(NodeFace.WIDTH, 2 * NodeFace.PORT_Y);
        card.getTransforms().add(scale);
        name.getStyleClass().add("nl-strong");
    }

    void show(LayerKind kind, Point2D view, double zoom) {
        if (!type.equals(kind.type())) {
            type = kind.type();
            name.setText(i18n.text("layer." + type));
            card.getChildren().setAll(LayerIcons.chip(kind, NodeFace.CHIP), name);
        }
        scale.setX(zoom);
        scale.setY(zoom);
        floating.openAt(card, view);
    }

    void hide() {
        floating.close(card);
        type = "";
    }
}
