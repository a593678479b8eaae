package org.netloom.app.inspector;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.netloom.app.inspector.TextRule.Reading;

/** A field for numbers, with arrows to step through them, or for words. */
final class TypedEditor<T> extends SettingEditor<T> {

    private static final int MANY = 10;

    private final Form.Typed<T> form;
    private final TextField field = new TextField();
    private boolean showing;

    TypedEditor(Setting<T> setting, Form.Typed<T> form, EditorSite site) {
        super(setting, site);
        this.form = form;
        field.setId("param-" + setting.id());
        field.setAccessibleText(site.i18n().text(setting.words()));
        field.textProperty().addListener((source, before, text) -> {
            if (!showing) {
                typed(text);
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty().addListener((source, before, focused) -> {
            if (!focused) {
                refresh();
            }
        });
        if (form.rule().hasSteps()) {
            StackPane withArrows = new StackPane(field, arrows());
            StackPane.setAlignment(withArrows.getChildren().get(1), Pos.CENTER_RIGHT);
            field.getStyleClass().add("inspector-number");
            hold(withArrows, field);
        } else {
            hold(field, field);
        }
    }

    @Override
    void refresh() {
        Optional<String> draft = site().draft(setting());
        Optional<T> value = setting().value().get();
        String wanted = draft.orElse(value.map(form.rule()::show).orElse(""));
        boolean typedItself = field.isFocused()
                && value.isPresent()
                && form.rule().read(field.getText()).value().equals(value);
        if (!typedItself && !field.getText().equals(wanted)) {
            showing = true;
            field.setText(wanted);
            field.end();
            showing = false;
        }
        boolean mixed = value.isEmpty() && draft.isEmpty();
        field.setPromptText(mixed ? site().i18n().text("inspector.different") : "");
        complain(mixed ? Optional.empty() : form.rule().read(field.getText()).complaint(), field);
    }

    private void typed(String text) {
        Reading<T> reading = form.rule().read(text);
        boolean taken = reading.value().isPresent() && (reading.complaint().isEmpty() || form.keepsOutOfRange());
        if (taken) {
            site().dropDraft(setting());
            setting().change().accept(reading.value().get());
        } else {
            site().keepDraft(setting(), text);
        }
        complain(reading.complaint(), field);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && site().draft(setting()).isPresent()) {
            site().dropDraft(setting());
            refresh();
            event.consume();
        } else if (form.rule().hasSteps() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            step((event.getCode() == KeyCode.UP ? 1 : -1) * (event.isShiftDown() ? MANY : 1));
            event.consume();
        }
    }

    private void step(int steps) {
        setting().value().get().ifPresent(value -> {
            field.setText(form.rule().show(form.rule().step(value, steps)));
            field.end();
        });
    }

    private Region arrows() {
        VBox arrows = new VBox(arrow("inspector-arrow-up", 1), arrow("inspector-arrow-down", -1));
        arrows.getStyleClass().add("inspector-arrows");
        arrows.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return arrows;
    }

    private Region arrow(String styleClass, int steps) {
        Region shape = new Region();
        shape.getStyleClass().add("inspector-arrow-shape");
        StackPane arrow = new StackPane(shape);
        arrow.getStyleClass().addAll("inspector-arrow", styleClass);
        arrow.setOnMousePressed(event -> {
            field.requestFocus();
            step(event.isShiftDown() ? steps * MANY : steps);
            event.consume();
        });
        return arrow;
    }
}
