package org.netloom.app.training;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.fx.I18n;
import org.netloom.app.session.StartBlock;

/** What stands where the curves will be, before the first run. */
final class EmptyRun {

    private final I18n i18n;
    private final VBox root = new VBox(8);
    private final Label why = words("nl-muted");
    private final Button train = new Button(null, new FontIcon("mdi2p-play"));

    EmptyRun(I18n i18n, Runnable onTrain) {
        this.i18n = i18n;
        FontIcon icon = new FontIcon("mdi2c-chart-bell-curve-cumulative");
        icon.getStyleClass().add("empty-icon");
        Label title = words("nl-title");
        title.textProperty().bind(i18n.binding("training.empty.title"));
        Label text = words("nl-muted");
        text.textProperty().bind(i18n.binding("training.empty.text"));
        train.textProperty().bind(i18n.binding("training.start"));
        train.getStyleClass().add("accent");
        train.setId("training-empty-start");
        train.setOnAction(event -> onTrain.run());
        why.setId("training-empty-why");
        root.getStyleClass().add("empty-run");
        root.setAlignment(Pos.CENTER);
        root.getChildren().addAll(icon, title, text, train, why);
    }

    private static Label words(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setTextAlignment(TextAlignment.CENTER);
        label.setAlignment(Pos.CENTER);
        label.getStyleClass().add("empty-sentence");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    VBox root() {
        return root;
    }

    void show(Optional<StartBlock> block) {
        train.setVisible(block.isEmpty());
        train.setManaged(block.isEmpty());
        why.setVisible(block.isPresent());
        why.setManaged(block.isPresent());
        why.setText(block.map(reason -> Blocks.sentence(i18n, reason)).orElse(""));
    }
}
