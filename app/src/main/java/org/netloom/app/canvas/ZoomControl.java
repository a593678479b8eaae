package org.netloom.app.canvas;

import java.text.NumberFormat;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.fx.I18n;

/** Smaller, how large, larger; a click on the figure goes back to 100 %. */
final class ZoomControl extends HBox {

    ZoomControl(Viewport viewport, I18n i18n, Runnable zoomOut, Runnable reset, Runnable zoomIn) {
        setId("zoom-control");
        getStyleClass().add("canvas-zoom");
        Button figure = button("zoom-reset", "canvas.zoom-reset", i18n, reset);
        figure.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> NumberFormat.getIntegerInstance(i18n.locale())
                                        .format(Math.round(viewport.zoom() / viewport.unit() * 100))
                                + " %",
                        viewport.zoomProperty(),
                        viewport.unitProperty(),
                        i18n.messagesProperty()));
        figure.getStyleClass().add("canvas-zoom-figure");
        Button smaller = button("zoom-out", "canvas.zoom-out", i18n, zoomOut);
        smaller.setGraphic(new FontIcon("mdi2m-minus"));
        Button larger = button("zoom-in", "canvas.zoom-in", i18n, zoomIn);
        larger.setGraphic(new FontIcon("mdi2p-plus"));
        getChildren().addAll(smaller, figure, larger);
    }

    private static Button button(String id, String words, I18n i18n, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add("canvas-zoom-button");
        button.setFocusTraversable(false);
        button.setOnAction(event -> action.run());
        button.accessibleTextProperty().bind(i18n.binding(words));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(i18n.binding(words));
        button.setTooltip(tooltip);
        return button;
    }
}
