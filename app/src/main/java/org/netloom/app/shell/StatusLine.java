package org.netloom.app.shell;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line at the bottom: engine and data on the left, size of the network and the file on the right. */
public final class StatusLine {

    private final HBox root = new HBox();

    public StatusLine(
            ObservableValue<String> engine,
            ObservableValue<String> data,
            ObservableValue<String> network,
            ObservableValue<String> file) {
        root.setId("status-line");
        root.getStyleClass().add("nl-status-line");
        root.setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        root.getChildren()
                .addAll(
                        label("status-engine", engine),
                        label("status-data", data),
                        gap,
                        label("status-network", network),
                        label("status-file", file));
    }

    /** The node. */
    public Region root() {
        return root;
    }

    private static Label label(String id, ObservableValue<String> text) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("nl-caption");
        label.textProperty().bind(text);
        return label;
    }
}
