package org.netloom.app.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.fx.I18n;

/** Finds layers and actions by a few letters of their words. Arrow keys choose, Enter does it, Escape leaves. */
public final class QuickSearch {

    private static final double WIDTH = 520;
    private static final double ROW = 34;
    private static final int ROWS_SHOWN = 9;

    /**
     * Something that can be found.
     *
     * @param icon the code of an Ikonli icon
     * @param title what it is called, in the present language
     * @param otherNames what else it can be found by, such as the English name
     * @param hint what stands on the right: keys or a category
     * @param refusal why it cannot be done now, if so; it is shown nevertheless
     * @param action does it
     */
    public record Entry(
            String icon, String title, String otherNames, String hint, Optional<String> refusal, Runnable action) {

        boolean matches(String query) {
            String haystack = (title + " " + otherNames).toLowerCase(Locale.ROOT);
            return java.util.Arrays.stream(query.toLowerCase(Locale.ROOT).split("\\s+"))
                    .allMatch(haystack::contains);
        }
    }

    private final I18n i18n;
    private final Supplier<List<Entry>> entries;
    private final TextField field = new TextField();
    private final ObservableList<Entry> found = FXCollections.observableArrayList();
    private final ListView<Entry> list = new ListView<>(found);
    private final Popup popup = new Popup();
    private List<Entry> all = List.of();

    /**
     * @param entries all that can be found now; asked each time the search opens
     */
    public QuickSearch(I18n i18n, Supplier<List<Entry>> entries) {
        this.i18n = i18n;
        this.entries = entries;
        field.setId("quick-search-field");
        field.promptTextProperty().bind(i18n.binding("shell.search"));
        field.textProperty().addListener((source, before, text) -> filter(text));
        field.setOnKeyPressed(event -> {
            switch (event.getCode()) {
                case DOWN -> move(1);
                case UP -> move(-1);
                case ENTER -> choose();
                default -> {
                    return;
                }
            }
            event.consume();
        });
        list.setId("quick-search-list");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new Row());
        list.setOnMouseClicked(event -> choose());
        list.setPlaceholder(placeholder());
        VBox box = new VBox(field, list);
        box.getStyleClass().add("nl-quick-search");
        box.setPrefWidth(WIDTH);
        box.setMaxWidth(WIDTH);
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        popup.addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                popup.hide();
                event.consume();
            }
        });
    }

    /** Opens below a node, in its window. */
    public void show(Node below) {
        all = entries.get();
        field.clear();
        filter("");
        Bounds bounds = below.localToScreen(below.getBoundsInLocal());
        popup.show(below.getScene().getWindow(), bounds.getCenterX() - WIDTH / 2, bounds.getMaxY() + 4);
        popup.getScene()
                .getRoot()
                .getStyleClass()
                .setAll(below.getScene().getRoot().getStyleClass());
        popup.getScene().getStylesheets().setAll(below.getScene().getStylesheets());
        field.requestFocus();
    }

    private void filter(String query) {
        found.setAll(all.stream().filter(entry -> entry.matches(query.strip())).toList());
        list.setPrefHeight(Math.max(2, Math.min(ROWS_SHOWN, found.size())) * ROW + 4);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void move(int step) {
        if (!found.isEmpty()) {
            int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + step, found.size());
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - ROWS_SHOWN / 2));
        }
    }

    private void choose() {
        Entry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null && entry.refusal().isEmpty()) {
            popup.hide();
            entry.action().run();
        }
    }

    private Label placeholder() {
        Label nothing = new Label();
        nothing.textProperty().bind(i18n.binding("shell.search.nothing"));
        nothing.getStyleClass().add("nl-muted");
        return nothing;
    }

    private static final class Row extends ListCell<Entry> {
        private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

        private final FontIcon icon = new FontIcon();
        private final Label title = new Label();
        private final Label hint = new Label();
        private final HBox face = new HBox(icon, title, gap(), hint);

        Row() {
            getStyleClass().add("nl-quick-search-row");
            hint.getStyleClass().add("nl-caption");
            face.setAlignment(Pos.CENTER_LEFT);
            face.getStyleClass().add("nl-quick-search-face");
        }

        @Override
        protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            icon.setIconLiteral(entry.icon());
            title.setText(entry.title());
            hint.setText(entry.refusal().orElse(entry.hint()));
            pseudoClassStateChanged(REFUSED, entry.refusal().isPresent());
            setAccessibleText(entry.title() + ", " + hint.getText());
            setGraphic(face);
        }

        private static Region gap() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            return gap;
        }
    }
}
