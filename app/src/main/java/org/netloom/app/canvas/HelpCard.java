package org.netloom.app.canvas;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.netloom.app.fx.I18n;
import org.netloom.core.graph.NodeId;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.parameter.Parameter;

/** What a layer does and what each of its settings means, beside the node, until a key or the mouse sends it away. */
final class HelpCard {

    private static final double WIDTH = 340;
    private static final double BESIDE = 12;

    private final CanvasParts parts;
    private final Node canvas;
    private final VBox words = new VBox();
    private final ScrollPane panel = new ScrollPane(words);

    HelpCard(CanvasParts parts, Node canvas) {
        this.parts = parts;
        this.canvas = canvas;
        panel.setId("help-card");
        panel.getStyleClass().add("canvas-help");
        panel.setFitToWidth(true);
        panel.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        panel.setPrefWidth(WIDTH);
        words.getStyleClass().add("canvas-help-words");
        panel.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F1) {
                close();
                canvas.requestFocus();
                event.consume();
            }
        });
        canvas.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (!panel.getBoundsInParent().contains(event.getX(), event.getY())) {
                close();
            }
        });
    }

    /** Opens for a node; tells whether there is help for it. */
    boolean open(NodeId id) {
        return parts.document()
                .project()
                .graph()
                .node(id)
                .flatMap(node -> parts.catalogue().find(node.kind()))
                .map(kind -> {
                    show(kind, id);
                    return true;
                })
                .orElse(false);
    }

    private void show(LayerKind kind, NodeId id) {
        I18n i18n = parts.i18n();
        String layer = "layer." + kind.type();
        words.getChildren()
                .setAll(
                        label(i18n.text(layer), "canvas-help-title"),
                        label(i18n.text(layer + ".help"), "canvas-help-text"));
        for (Parameter<?> parameter : kind.parameters()) {
            String setting = "parameter." + parameter.key();
            words.getChildren()
                    .addAll(
                            label(i18n.text(setting), "canvas-help-name"),
                            label(i18n.text(setting + ".help"), "canvas-help-text"));
        }
        panel.setMaxHeight(Math.max(WIDTH / 2, parts.viewport().height() - 4 * BESIDE));
        Rectangle2D box = parts.drawing().box(id);
        Point2D beside = parts.viewport().toView(box.getMaxX(), box.getMinY()).add(BESIDE, 0);
        parts.floating().open(panel, beside);
        panel.setVvalue(0);
        panel.requestFocus();
    }

    private void close() {
        parts.floating().close(panel);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        // Wrapped words have all their lines, whatever the room.
        label.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        return label;
    }
}
