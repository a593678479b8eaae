package org.netloom.app.palette;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.netloom.app.document.LayerDrag;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.LayerIcons;
import org.netloom.app.fx.Subscriptions;
import org.netloom.core.layer.LayerKind;

/** One layer of the palette: sign, name and what it does. Dragged, double-clicked, or added with Enter. */
final class PaletteItem extends HBox {

    private static final double CHIP = 22;

    private final LayerKind kind;
    private final I18n i18n;

    PaletteItem(LayerKind kind, I18n i18n, Consumer<LayerKind> onAdd, Subscriptions subscriptions) {
        this.kind = kind;
        this.i18n = i18n;
        setId("palette-" + kind.type());
        getStyleClass().add("palette-item");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        Label name = new Label();
        name.getStyleClass().add("palette-name");
        Label summary = new Label();
        summary.getStyleClass().add("nl-caption");
        name.setWrapText(true);
        summary.setWrapText(true);
        subscriptions.bind(name.textProperty(), i18n.binding("layer." + kind.type()));
        subscriptions.bind(summary.textProperty(), i18n.binding("layer." + kind.type() + ".summary"));
        subscriptions.bind(accessibleTextProperty(), name.textProperty());
        subscriptions.bind(accessibleHelpProperty(), summary.textProperty());
        VBox words = new VBox(name, summary);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(LayerIcons.chip(kind, CHIP), words);
        setOnMousePressed(event -> {
            requestFocus();
            // The scroll pane around would take the focus away again.
            event.consume();
        });
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                onAdd.accept(kind);
            }
        });
        setOnDragDetected(this::startDrag);
    }

    LayerKind kind() {
        return kind;
    }

    private void startDrag(MouseEvent event) {
        Dragboard dragboard = startDragAndDrop(TransferMode.COPY);
        dragboard.setContent(LayerDrag.of(kind.type()));
        WritableImage preview = preview();
        dragboard.setDragView(preview, preview.getWidth() / 2, preview.getHeight() / 2);
        event.consume();
    }

    /** The node as it will lie on the canvas, in a scene of its own since only a scene has style sheets. */
    private WritableImage preview() {
        Label name = new Label(i18n.text("layer." + kind.type()));
        name.getStyleClass().add("nl-strong");
        HBox card = new HBox(8, LayerIcons.chip(kind, CHIP), name);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().addAll("nl-card", "palette-preview");
        StackPane root = new StackPane(card);
        root.getStyleClass().add("palette-preview-ground");
        Scene scene = new Scene(root, Color.TRANSPARENT);
        scene.getStylesheets().setAll(getScene().getStylesheets());
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        Node pictured = root;
        return pictured.snapshot(parameters, null);
    }
}
