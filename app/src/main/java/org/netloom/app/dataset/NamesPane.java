package org.netloom.app.dataset;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.netloom.app.fx.I18n;
import org.netloom.core.data.Column;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.GivenNames;

/** Names for the columns of a file that holds none, each beside its first values; a whole list of names can be pasted at once. FX thread only. */
final class NamesPane {

    private static final int VALUES_SHOWN = 4;
    private static final int ROWS_SEEN = 40;

    /** A column to be named; without a text it keeps its number. */
    private record Place(int index, StringProperty text, String values) {

        String number() {
            return "column_" + (index + 1);
        }
    }

    private final I18n i18n;
    private final Consumer<List<String>> onNames;
    private final ListView<Place> list = new ListView<>();
    private final StackPane root;

    /** @param onNames takes a name for each column, an empty one where the number shall stay */
    NamesPane(I18n i18n, Consumer<List<String>> onNames) {
        this.i18n = i18n;
        this.onNames = onNames;
        Label title = new Label();
        title.textProperty().bind(i18n.binding("dataset.names.title"));
        HBox header = SidePane.header(i18n, title, "names-close", this::close);
        Label hint = new Label();
        hint.textProperty().bind(i18n.binding("dataset.names.hint"));
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.getStyleClass().add("nl-caption");
        list.setId("names-list");
        list.getStyleClass().add("ds-names-list");
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new Cell());
        VBox.setVgrow(list, Priority.ALWAYS);
        Button use = new Button();
        use.setId("names-use");
        use.getStyleClass().add("accent");
        use.textProperty().bind(i18n.binding("dataset.names.use"));
        use.setMaxWidth(Double.MAX_VALUE);
        use.setOnAction(event -> use());
        VBox card = new VBox(8, header, hint, list, use);
        card.getStyleClass().addAll("nl-card", "ds-names");
        root = new StackPane(card);
        root.setId("names");
        root.getStyleClass().add("ds-names-place");
        // Beyond the pane it would leave the whole page.
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        close();
    }

    Region root() {
        return root;
    }

    boolean isOpen() {
        return root.isVisible();
    }

    /** Opens with the names that the columns have now. */
    void open(Table table) {
        list.getItems()
                .setAll(IntStream.range(0, table.columns().size())
                        .mapToObj(index -> place(index, table.column(index)))
                        .toList());
        show(true);
        // Its fields are there once it has a size.
        root.getParent().applyCss();
        root.getParent().layout();
        focus(0);
    }

    void close() {
        show(false);
    }

    private void show(boolean open) {
        root.setVisible(open);
        root.setManaged(open);
    }

    private static Place place(int index, Column column) {
        String values = IntStream.range(0, Math.min(ROWS_SEEN, column.size()))
                .mapToObj(column::cell)
                .filter(Objects::nonNull)
                .distinct()
                .limit(VALUES_SHOWN)
                .collect(Collectors.joining(" · "));
        Place unnamed = new Place(index, new SimpleStringProperty(""), values);
        if (!column.name().equals(unnamed.number())) {
            unnamed.text().set(column.name());
        }
        return unnamed;
    }

    private void use() {
        List<String> names = list.getItems().stream()
                .map(place -> place.text().get().strip())
                .toList();
        close();
        onNames.accept(names);
    }

    /** Fills in names from a column on; those behind the last column are dropped. */
    private void fill(int from, List<String> names) {
        List<Place> places = list.getItems();
        IntStream.range(0, Math.min(names.size(), places.size() - from))
                .forEach(i -> places.get(from + i).text().set(names.get(i)));
    }

    private void focus(int index) {
        if (index >= list.getItems().size()) {
            root.lookup("#names-use").requestFocus();
            return;
        }
        list.scrollTo(Math.max(0, index - 2));
        list.layout();
        // The list keeps a spare cell, which nobody sees.
        list.lookupAll(".ds-names-cell").stream()
                .filter(Cell.class::isInstance)
                .map(Cell.class::cast)
                .filter(cell -> cell.isVisible() && !cell.isEmpty() && cell.getIndex() == index)
                .findFirst()
                .ifPresent(cell -> {
                    cell.field.requestFocus();
                    cell.field.selectAll();
                });
    }

    /** A field into which several names can be pasted. */
    private final class NameField extends TextField {
        private int index;

        @Override
        public void paste() {
            List<String> names = GivenNames.in(
                    Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), ""));
            if (names.size() > 1) {
                fill(index, names);
            } else {
                super.paste();
            }
        }
    }

    private final class Cell extends ListCell<Place> {
        private final NameField field = new NameField();
        private final Label values = new Label();
        private final VBox face = new VBox(2, field, values);

        private Cell() {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            getStyleClass().add("ds-names-cell");
            setPrefWidth(0);
            values.getStyleClass().addAll("nl-caption", "ds-names-values");
            field.setOnAction(event -> focus(getIndex() + 1));
        }

        @Override
        protected void updateItem(Place place, boolean empty) {
            Place before = getItem();
            if (before != null) {
                field.textProperty().unbindBidirectional(before.text());
            }
            super.updateItem(place, empty);
            if (empty || place == null) {
                setGraphic(null);
                return;
            }
            field.setId("name-" + (place.index() + 1));
            field.index = place.index();
            field.setPromptText(place.number());
            field.setAccessibleText(i18n.text("dataset.names.of", place.number()));
            field.textProperty().bindBidirectional(place.text());
            values.setText(place.values());
            setGraphic(face);
        }
    }
}
