package org.netloom.app.dataset;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A button that says what is chosen and opens the choices, each with a line of help. A column's card has several of them; unlike a
 * combo box it costs next to nothing while it is closed.
 */
final class PickButton {

    /**
     * A choice.
     *
     * @param id addresses it: {@code choice-ID}
     * @param enabled whether it can be chosen; if not, the help says why
     */
    record Choice(String id, String text, String help, boolean enabled, boolean chosen, Runnable action) {}

    private final Button button = new Button();
    private final FontIcon arrow = new FontIcon("mdi2c-chevron-down");
    private final Supplier<List<Choice>> choices;

    PickButton(Supplier<List<Choice>> choices) {
        this.choices = choices;
        button.getStyleClass().addAll("flat", "ds-pick");
        arrow.getStyleClass().add("ds-pick-arrow");
        button.setGraphic(arrow);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setMnemonicParsing(false);
        button.setOnAction(event -> open());
        button.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.F4) {
                open();
                event.consume();
            }
        });
    }

    Button root() {
        return button;
    }

    void show(String id, String text) {
        button.setId(id);
        button.setText(text);
    }

    /** Marks what is chosen as a guess, or takes the mark away. */
    void doubt(boolean guess) {
        Sureness.show(button, guess);
        button.setGraphic(guess ? new HBox(4, Sureness.mark(), arrow) : arrow);
    }

    private void open() {
        ContextMenu menu = new ContextMenu();
        menu.getStyleClass().add("ds-menu");
        choices.get().stream().map(PickButton::item).forEach(menu.getItems()::add);
        menu.show(button, Side.BOTTOM, 0, 2);
    }

    private static MenuItem item(Choice choice) {
        Label text = new Label(choice.text());
        text.getStyleClass().add("ds-choice-name");
        VBox words = new VBox(text);
        if (!choice.help().isEmpty()) {
            Label help = new Label(choice.help());
            help.getStyleClass().addAll("nl-caption", "ds-choice-help");
            help.setWrapText(true);
            words.getChildren().add(help);
        }
        StackPane mark = new StackPane();
        mark.getStyleClass().add("ds-choice-mark");
        if (choice.chosen()) {
            mark.getChildren().add(new FontIcon("mdi2c-check"));
        }
        HBox face = new HBox(8, mark, words);
        face.setId("choice-" + choice.id());
        MenuItem item = new MenuItem(null, face);
        item.setDisable(!choice.enabled());
        item.setOnAction(event -> choice.action().run());
        return item;
    }

    /** Runs an action only if something else was chosen before. */
    static <T> Runnable unless(T chosen, T value, Consumer<T> action) {
        return () -> {
            if (!value.equals(chosen)) {
                action.accept(value);
            }
        };
    }
}
