package org.netloom.app.outline;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.fx.LayerIcons;
import org.netloom.core.diagnose.Severity;
import org.netloom.core.graph.FrameId;

/** A line of the outline; the name of a layer can be edited in place. */
final class OutlineCell extends TreeCell<OutlineRow> {

    /** What a cell asks of the outline. */
    interface Renaming {
        void rename(OutlineRow row, String name);
    }

    private static final double CHIP = 18;

    private final Renaming renaming;
    private final StackPane sign = new StackPane();
    private final Label name = new Label();
    private final Label summary = new Label();
    private final HBox face;
    private @Nullable TextField field;

    OutlineCell(Renaming renaming) {
        this.renaming = renaming;
        getStyleClass().add("outline-cell");
        summary.getStyleClass().add("nl-caption");
        name.setMinWidth(0);
        summary.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.SOMETIMES);
        face = new HBox(sign, name, gap, summary);
        face.getStyleClass().add("outline-face");
        face.setAlignment(Pos.CENTER_LEFT);
        // As wide as the tree, whatever the words: a tree that scrolls sideways hides what matters.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable OutlineRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            setId(null);
            return;
        }
        setAccessibleText(row.words());
        if (row instanceof OutlineRow.Layer layer) {
            show(layer);
        } else if (row instanceof OutlineRow.Folder folder) {
            show(folder);
        } else if (row instanceof OutlineRow.Comment comment) {
            show(comment);
        } else {
            setId(null);
            sign.getChildren().setAll(icon(row));
            name.setText(row instanceof OutlineRow.Wire wire ? wire.name() : row.words());
            name.setWrapText(row instanceof OutlineRow.Problem);
            name.getStyleClass().setAll("label", row instanceof OutlineRow.Problem ? "outline-problem" : "nl-muted");
            summary.setText(row instanceof OutlineRow.Wire wire ? wire.shape() : "");
        }
        setGraphic(face);
    }

    private void show(OutlineRow.Layer layer) {
        setId("outline-" + layer.id());
        layer.kind()
                .ifPresentOrElse(
                        kind -> sign.getChildren().setAll(LayerIcons.chip(kind, CHIP)),
                        () -> sign.getChildren().setAll(new FontIcon("mdi2h-help-box")));
        name.setText(layer.name());
        name.setWrapText(false);
        name.getStyleClass()
                .setAll("label", layer.severity().map(OutlineCell::styleOf).orElse("outline-layer"));
        summary.setText(layer.shape().isEmpty() ? layer.summary() : layer.shape());
    }

    private void show(OutlineRow.Folder folder) {
        setId("outline-" + folder.id());
        FontIcon icon = new FontIcon("mdi2g-group");
        icon.getStyleClass().add("outline-arrow");
        sign.getChildren().setAll(icon);
        name.setText(folder.name());
        name.setWrapText(false);
        name.getStyleClass().setAll("label", "nl-strong");
        summary.setText(String.valueOf(folder.layers()));
    }

    private void show(OutlineRow.Comment comment) {
        setId("outline-" + comment.id().value());
        FontIcon icon =
                new FontIcon(comment.id() instanceof FrameId ? "mdi2s-selection-drag" : "mdi2n-note-text-outline");
        icon.getStyleClass().add("outline-arrow");
        sign.getChildren().setAll(icon);
        name.setText(comment.text());
        name.setWrapText(false);
        name.getStyleClass().setAll("label", "outline-layer");
        summary.setText("");
    }

    private static String nameOf(OutlineRow row) {
        if (row instanceof OutlineRow.Comment comment) {
            return comment.id() instanceof FrameId ? comment.text() : "";
        }
        return row instanceof OutlineRow.Layer layer
                ? layer.name()
                : row instanceof OutlineRow.Folder folder ? folder.name() : "";
    }

    private static String styleOf(Severity severity) {
        return severity == Severity.ERROR ? "outline-error" : "outline-warning";
    }

    private static FontIcon icon(OutlineRow row) {
        FontIcon icon = new FontIcon();
        if (row instanceof OutlineRow.Problem problem) {
            boolean error = problem.diagnostic().isError();
            icon.setIconLiteral(error ? "mdi2a-alert-circle-outline" : "mdi2a-alert-outline");
            icon.getStyleClass().add(error ? "severity-error" : "severity-warning");
        } else {
            boolean incoming = row instanceof OutlineRow.Wire wire && wire.incoming();
            icon.setIconLiteral(incoming ? "mdi2a-arrow-left" : "mdi2a-arrow-right");
            icon.getStyleClass().add("outline-arrow");
        }
        return icon;
    }

    @Override
    public void startEdit() {
        super.startEdit();
        OutlineRow row = getItem();
        if (!isEditing() || nameOf(row).isEmpty()) {
            cancelEdit();
            return;
        }
        TextField typing = new TextField(nameOf(row));
        typing.setId("outline-name");
        field = typing;
        typing.setOnAction(event -> {
            cancelEdit();
            renaming.rename(row, typing.getText());
        });
        typing.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancelEdit();
                event.consume();
            }
        });
        setGraphic(typing);
        typing.selectAll();
        typing.requestFocus();
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        if (field != null) {
            field = null;
            updateItem(getItem(), isEmpty());
            getTreeView().requestFocus();
        }
    }
}
