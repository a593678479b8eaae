package org.netloom.app.inspector;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.netloom.app.inspector.TextRule.Complaint;
import org.netloom.app.inspector.TextRule.Reading;
import org.netloom.core.parameter.Size2D;

/** A height and a width side by side. */
final class PairedEditor extends SettingEditor<Size2D> {

    private final Form.Paired form;
    private final TextField height = new TextField();
    private final TextField width = new TextField();
    private final HBox row;
    private boolean showing;

    PairedEditor(Setting<Size2D> setting, Form.Paired form, EditorSite site) {
        super(setting, site);
        this.form = form;
        prepare(height, "height");
        prepare(width, "width");
        Label times = new Label("×");
        times.getStyleClass().add("nl-muted");
        row = new HBox(height, times, width);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("inspector-pair");
        hold(row, height, width);
    }

    @Override
    void refresh() {
        Optional<Size2D> value = setting().value().get();
        Optional<String> draft = site().draft(setting());
        if (draft.isPresent()) {
            String[] parts = draft.get().split("×", -1);
            show(height, parts[0]);
            show(width, parts[1]);
        } else {
            show(height, value.map(size -> Integer.toString(size.height())).orElse(""));
            show(width, value.map(size -> Integer.toString(size.width())).orElse(""));
        }
        boolean mixed = value.isEmpty() && draft.isEmpty();
        height.setPromptText(mixed ? "…" : "");
        width.setPromptText(mixed ? "…" : "");
        complainAbout(mixed ? Optional.empty() : complaint());
    }

    private void prepare(TextField field, String side) {
        field.setId("param-" + setting().id() + "-" + side);
        field.setAccessibleText(
                site().i18n().text(setting().words()) + ", " + site().i18n().text("inspector." + side));
        field.setPrefColumnCount(3);
        field.setMinWidth(0);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.textProperty().addListener((source, before, text) -> {
            if (!showing) {
                typed();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                int step = event.getCode() == KeyCode.UP ? 1 : -1;
                form.rule()
                        .read(field.getText())
                        .value()
                        .ifPresent(value ->
                                field.setText(form.rule().show(form.rule().step(value, step))));
                event.consume();
            }
        });
    }

    private void typed() {
        Reading<Integer> high = form.rule().read(height.getText());
        Reading<Integer> wide = form.rule().read(width.getText());
        if (high.value().isPresent() && wide.value().isPresent()) {
            site().dropDraft(setting());
            setting()
                    .change()
                    .accept(new Size2D(high.value().get(), wide.value().get()));
        } else {
            site().keepDraft(setting(), height.getText() + "×" + width.getText());
        }
        complainAbout(complaint());
    }

    private Optional<Complaint> complaint() {
        return form.rule().read(height.getText()).complaint().or(() -> form.rule()
                .read(width.getText())
                .complaint());
    }

    private void complainAbout(Optional<Complaint> about) {
        complain(about, height);
        complain(about, width);
    }

    private void show(TextField field, String wanted) {
        boolean typedItself = field.isFocused()
                && form.rule()
                        .read(field.getText())
                        .value()
                        .equals(form.rule().read(wanted).value());
        if (!typedItself && !field.getText().equals(wanted)) {
            showing = true;
            field.setText(wanted);
            field.end();
            showing = false;
        }
    }
}
