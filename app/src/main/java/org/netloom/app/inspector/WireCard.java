package org.netloom.app.inspector;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.netloom.app.fx.I18n;
import org.netloom.core.shape.Axis;
import org.netloom.core.shape.TensorShape;

/** What flows along a wire, axis by axis, and a button that removes the wire. */
final class WireCard {

    private final VBox root = new VBox();

    WireCard(Optional<TensorShape> shape, I18n i18n, Runnable onDelete) {
        root.getStyleClass().add("inspector-wire");
        Label text = new Label(shape.map(TensorShape::text).orElse("[batch, ?]"));
        text.setId("wire-shape");
        text.getStyleClass().add("nl-mono");
        GridPane axes = new GridPane();
        axes.getStyleClass().add("inspector-axes");
        addRow(axes, 0, i18n.text("inspector.axis.BATCH"), i18n.text("inspector.axis.BATCH.size"));
        int row = 1;
        for (Axis axis : shape.map(TensorShape::axes).orElse(java.util.List.of())) {
            addRow(
                    axes,
                    row,
                    i18n.text("inspector.axis." + axis.kind().name()),
                    String.format(Locale.ROOT, "%,d", axis.size()));
            row++;
        }
        VBox card = new VBox(text, axes);
        card.getStyleClass().addAll("nl-card", "inspector-formula");
        if (shape.isEmpty()) {
            Label unknown = new Label(i18n.text("inspector.shape-unknown"));
            unknown.setWrapText(true);
            unknown.getStyleClass().add("nl-muted");
            card.getChildren().add(unknown);
        }
        Button delete = new Button(i18n.text("inspector.delete-wire"));
        delete.setId("wire-delete");
        delete.getStyleClass().add("danger");
        delete.setOnAction(event -> onDelete.run());
        root.getChildren().addAll(card, delete);
    }

    VBox root() {
        return root;
    }

    private static void addRow(GridPane grid, int row, String name, String size) {
        Label axis = new Label(name);
        axis.getStyleClass().add("nl-muted");
        grid.addRow(row, axis, new Label(size));
    }
}
