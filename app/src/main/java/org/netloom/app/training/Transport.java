package org.netloom.app.training;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.fx.I18n;
import org.netloom.app.session.StartBlock;
import org.netloom.app.session.StudioTraining;
import org.netloom.core.train.TrainingState;

/** Start, pause or resume, step and stop. */
final class Transport {

    private final I18n i18n;
    private final HBox root = new HBox(6);
    private final Button start;
    private final Button pause;
    private final Button step;
    private final Button stop;
    private final StackPane startHolder;
    private final Tooltip startTip = new Tooltip();

    Transport(I18n i18n, StudioTraining training) {
        this.i18n = i18n;
        start = new Button(null, new FontIcon("mdi2p-play"));
        start.setId("training-start");
        start.textProperty().bind(i18n.binding("training.start"));
        start.getStyleClass().add("accent");
        start.setMaxWidth(Double.MAX_VALUE);
        start.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        start.setOnAction(event -> training.start());
        // A disabled button has no tooltip of its own, and why it is disabled is what a person wants to know.
        startHolder = new StackPane(start);
        Tooltip.install(startHolder, startTip);
        HBox.setHgrow(startHolder, Priority.ALWAYS);
        pause = icon("training-pause", "mdi2p-pause");
        step = icon("training-step", "mdi2s-step-forward");
        stop = icon("training-stop", "mdi2s-stop");
        pause.setOnAction(event -> {
            if (training.stateProperty().get() == TrainingState.PAUSED) {
                training.resume();
            } else {
                training.pause();
            }
        });
        step.setOnAction(event -> training.step());
        stop.setOnAction(event -> training.stop());
        root.getStyleClass().add("transport");
        root.getChildren().addAll(startHolder, pause, step, stop);
    }

    private static Button icon(String id, String icon) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("transport-button");
        button.setTooltip(new Tooltip());
        return button;
    }

    HBox root() {
        return root;
    }

    /** Shows what can be done now, and why not. */
    void show(TrainingState state, Optional<StartBlock> block) {
        boolean running = state == TrainingState.RUNNING || state == TrainingState.PREPARING;
        boolean paused = state == TrainingState.PAUSED;
        start.setDisable(block.isPresent());
        pause.setDisable(!running && !paused);
        step.setDisable(running || (block.isPresent() && !paused));
        stop.setDisable(!running && !paused);
        pause.setGraphic(new FontIcon(paused ? "mdi2p-play-pause" : "mdi2p-pause"));
        startTip.setText(block.map(reason -> Blocks.sentence(i18n, reason))
                .orElseGet(() -> keyed("training.start.tip", "Enter")));
        say(pause, i18n.text(paused ? "training.resume" : "training.pause"));
        say(step, i18n.text("training.step.tip"));
        say(stop, keyed("training.stop.tip", "."));
    }

    private String keyed(String key, String letter) {
        String shortcut = KeyCombination.valueOf("Shortcut+" + letter).getDisplayText();
        return i18n.text(key) + "  (" + shortcut + ")";
    }

    private static void say(Button button, String words) {
        button.getTooltip().setText(words);
        button.setAccessibleText(words);
    }
}
