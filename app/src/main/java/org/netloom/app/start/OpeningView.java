package org.netloom.app.start;

import java.nio.file.Path;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.netloom.app.fx.I18n;

/** The page that is there until a project has been read. It says so only where that takes long enough to be wondered at. */
public final class OpeningView {

    private static final Duration WONDERED_AT = Duration.millis(300);

    private final StackPane root = new StackPane();

    public OpeningView(I18n i18n, Path file) {
        ProgressIndicator turning = new ProgressIndicator();
        turning.getStyleClass().add("nl-opening-mark");
        Label says = new Label(i18n.text("start.opening", nameOf(file)));
        says.getStyleClass().add("nl-muted");
        HBox words = new HBox(turning, says);
        words.getStyleClass().add("nl-opening-words");
        words.setVisible(false);
        root.setId("opening");
        root.getStyleClass().add("nl-start");
        root.setAccessibleText(says.getText());
        root.getChildren().add(words);
        PauseTransition pause = new PauseTransition(WONDERED_AT);
        pause.setOnFinished(event -> words.setVisible(true));
        pause.play();
    }

    /** What a file is called where only its name is told. */
    public static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** The node. */
    public Region root() {
        return root;
    }
}
