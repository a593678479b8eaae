package org.netloom.app.shell;

import java.util.function.DoubleConsumer;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.fx.I18n;

/** One tab of the strip: its name, a dot while something is not saved, how far its run is, and a cross. */
final class TabHeader extends HBox {

    private static final PseudoClass FRONT = PseudoClass.getPseudoClass("front");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    /** A press that goes no farther is a click. */
    private static final double CLICK = 6;

    private final I18n i18n;
    private final TabStrip.Face face;
    private final ToggleButton title = new ToggleButton();
    private double pressed;

    TabHeader(I18n i18n, TabStrip.Face face, Runnable choose, Runnable close, DoubleConsumer pulled) {
        this.i18n = i18n;
        this.face = face;
        getStyleClass().add("nl-tab");
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("nl-tab-title");
        title.setMnemonicParsing(false);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(0);
        title.textProperty().bind(face.title());
        title.setOnAction(event -> choose.run());
        title.setTooltip(tooltip());
        HBox.setHgrow(title, Priority.ALWAYS);
        title.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        this::spoken, face.title(), face.dirty(), face.run(), i18n.messagesProperty()));
        Button cross = new Button(null, new FontIcon("mdi2c-close"));
        cross.getStyleClass().addAll("flat", "button-icon", "nl-tab-close");
        cross.setFocusTraversable(false);
        cross.accessibleTextProperty().bind(i18n.binding("action.close-tab"));
        cross.setOnAction(event -> close.run());
        getChildren().setAll(title, dot(), run(), cross);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.MIDDLE) {
                close.run();
                event.consume();
            }
        });
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed = event.getSceneX());
        addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && Math.abs(event.getSceneX() - pressed) > CLICK) {
                pressed = Double.NEGATIVE_INFINITY;
                pulled.accept(event.getSceneX());
            }
        });
    }

    /** Whether it is the tab in front. */
    void mark(boolean front) {
        title.setSelected(front);
        pseudoClassStateChanged(FRONT, front);
    }

    /** Whether what is dragged would land here. */
    void aim(boolean target) {
        pseudoClassStateChanged(TARGET, target);
    }

    private Circle dot() {
        Circle dot = new Circle(3.5);
        dot.getStyleClass().add("nl-unsaved-dot");
        dot.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> face.dirty().getValue(), face.dirty()));
        dot.managedProperty().bind(dot.visibleProperty());
        return dot;
    }

    private Label run() {
        Label run = new Label();
        run.getStyleClass().add("nl-tab-run");
        run.setMinWidth(Region.USE_PREF_SIZE);
        run.textProperty().bind(face.run());
        run.visibleProperty().bind(run.textProperty().isNotEmpty());
        run.managedProperty().bind(run.visibleProperty());
        return run;
    }

    private Tooltip tooltip() {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> face.place().getValue().isEmpty()
                                ? face.title().getValue()
                                : face.place().getValue(),
                        face.title(),
                        face.place()));
        return tooltip;
    }

    private String spoken() {
        String words = face.title().getValue();
        if (face.dirty().getValue()) {
            words = i18n.text("shell.tab.unsaved", words);
        }
        return face.run().getValue().isEmpty()
                ? words
                : i18n.text("shell.tab.running", words, face.run().getValue());
    }
}
