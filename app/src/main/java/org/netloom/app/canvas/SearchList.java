package org.netloom.app.canvas;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A small list that opens over the canvas: type to filter, Up and Down to choose, Enter to take, Esc to leave. */
final class SearchList {

    /**
     * Something to choose.
     *
     * @param id tells it apart; the row is called {@code pick-ID}
     * @param words what typing is compared with, beside title and remark
     * @param refusal why it cannot be chosen, if so; it is shown nevertheless
     */
    record Choice(
            String id,
            String title,
            String remark,
            String words,
            Supplier<Node> sign,
            Optional<String> refusal,
            Runnable pick) {

        boolean matches(String typed) {
            String all = (title + " " + remark + " " + words).toLowerCase(Locale.ROOT);
            return all.contains(typed.strip().toLowerCase(Locale.ROOT));
        }

        boolean startsWith(String typed) {
            return title.toLowerCase(Locale.ROOT).startsWith(typed.strip().toLowerCase(Locale.ROOT));
        }
    }

    private static final double ROW = 44;
    private static final int ROWS = 7;

    private final TextField field = new TextField();
    private final ListView<Choice> list = new ListView<>();
    private final Label nothing = new Label();
    private final VBox panel = new VBox(field, list);
    private final Floating floating;
    private final Node canvas;
    private List<Choice> choices = List.of();
    private final Opening opening = new Opening(field);

    /** @param canvas gets the focus back */
    SearchList(Floating floating, Node canvas) {
        this.floating = floating;
        this.canvas = canvas;
        panel.setId("quick-add");
        panel.getStyleClass().add("canvas-search");
        field.setId("quick-add-field");
        list.setId("quick-add-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setPlaceholder(nothing);
        list.setCellFactory(view -> new Row());
        field.textProperty().addListener((source, before, typed) -> filter(typed));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty().addListener((source, before, focused) -> {
            if (!focused) {
                close(false);
            }
        });
    }

    /** Opens with these choices at a point of the view. */
    void open(Point2D view, String prompt, String empty, List<Choice> newChoices) {
        opening.begin();
        choices = List.copyOf(newChoices);
        field.setPromptText(prompt);
        field.clear();
        nothing.setText(empty);
        filter("");
        list.setPrefHeight(Math.min(ROWS, Math.max(1, choices.size())) * ROW + 2);
        floating.open(panel, view);
        field.requestFocus();
    }

    boolean isOpen() {
        return floating.isOpen(panel);
    }

    void close() {
        close(true);
    }

    private void close(boolean focusBack) {
        if (isOpen()) {
            floating.close(panel);
            if (focusBack) {
                canvas.requestFocus();
            }
        }
    }

    private void filter(String typed) {
        list.getItems()
                .setAll(choices.stream()
                        .filter(choice -> choice.matches(typed))
                        .sorted(java.util.Comparator.comparing(
                                choice -> typed.isBlank() || choice.startsWith(typed) ? 0 : 1))
                        .toList());
        list.getSelectionModel().selectFirst();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (event.getCode() == KeyCode.ENTER) {
            take(list.getSelectionModel().getSelectedItem());
        } else if (event.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().selectNext();
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
        } else if (event.getCode() == KeyCode.UP) {
            list.getSelectionModel().selectPrevious();
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
        } else {
            return;
        }
        event.consume();
    }

    private void take(@org.jspecify.annotations.Nullable Choice choice) {
        if (choice != null && choice.refusal().isEmpty()) {
            close();
            choice.pick().run();
        }
    }

    /** A row: sign, title, remark. */
    private final class Row extends ListCell<Choice> {
        private final Label title = new Label();
        private final Label remark = new Label();
        private final VBox words = new VBox(title, remark);
        private final HBox line = new HBox(words);

        private Row() {
            getStyleClass().add("canvas-search-row");
            line.getStyleClass().add("canvas-search-line");
            title.getStyleClass().add("nl-strong");
            remark.getStyleClass().add("nl-caption");
            setOnMouseClicked(event -> take(getItem()));
        }

        @Override
        protected void updateItem(Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (empty || choice == null) {
                setGraphic(null);
                setId(null);
                return;
            }
            setId("pick-" + choice.id());
            title.setText(choice.title());
            remark.setText(choice.refusal().orElse(choice.remark()));
            line.setOpacity(choice.refusal().isPresent() ? 0.55 : 1);
            line.getChildren().setAll(choice.sign().get(), words);
            setGraphic(line);
        }
    }
}
