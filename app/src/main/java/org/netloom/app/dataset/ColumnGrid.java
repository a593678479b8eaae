package org.netloom.app.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Subscriptions;

/** All columns as cards, as many side by side as fit. Only those in sight exist, so that a table of thousands of columns opens at once. */
final class ColumnGrid {

    private static final double GAP = 12;

    private final I18n i18n;
    private final ColumnCard.Detail detail;
    private final double cardWidth;
    private final Supplier<ColumnCard> cards;
    private final ObservableList<List<ColumnFacts>> rows = FXCollections.observableArrayList();
    private final ListView<List<ColumnFacts>> list = new ListView<>(rows);
    private final List<RowCell> cells = new ArrayList<>();
    private List<ColumnFacts> columns = List.of();
    private String filter = "";
    private int across = 1;

    ColumnGrid(
            I18n i18n,
            ColumnChanges changes,
            Optional<Consumer<String>> onSteps,
            double cardWidth,
            Subscriptions subscriptions) {
        this.i18n = i18n;
        this.detail = ColumnCard.Detail.of(onSteps);
        this.cardWidth = cardWidth;
        this.cards = () -> new ColumnCard(i18n, changes, onSteps);
        list.setId("column-cards");
        list.getStyleClass().addAll("ds-grid", "ds-grid-" + detail.styleName());
        list.setCellFactory(view -> {
            RowCell cell = new RowCell();
            cells.add(cell);
            return cell;
        });
        Label nothing = new Label();
        nothing.textProperty().bind(i18n.binding("dataset.no-column-found"));
        nothing.getStyleClass().add("nl-muted");
        list.setPlaceholder(nothing);
        subscriptions.onChange(list.widthProperty(), width -> arrange());
        subscriptions.onChange(list.fixedCellSizeProperty(), height -> arrange());
        subscriptions.onChange(i18n.messagesProperty(), messages -> cells.forEach(RowCell::refresh));
    }

    ListView<?> root() {
        return list;
    }

    void show(List<ColumnFacts> newColumns) {
        columns = newColumns;
        arrange();
    }

    /** Shows only columns whose name has a text. */
    void filter(String text) {
        filter = text.strip().toLowerCase(Locale.ROOT);
        arrange();
    }

    /** Cards grow with their text: as much wider as the style sheet makes them higher. */
    private double cardWidth() {
        double height = list.getFixedCellSize();
        return height > 0 ? cardWidth * height / (detail.height() + GAP) : cardWidth;
    }

    private void arrange() {
        double room = list.getWidth() - 2 * GAP;
        across = Math.max(1, (int) ((room + GAP) / (cardWidth() + GAP)));
        List<ColumnFacts> shown = columns.stream()
                .filter(column -> column.name().toLowerCase(Locale.ROOT).contains(filter))
                .toList();
        int wanted = (shown.size() + across - 1) / across;
        if (rows.size() > wanted) {
            rows.remove(wanted, rows.size());
        }
        for (int i = 0; i < wanted; i++) {
            List<ColumnFacts> row = shown.subList(i * across, Math.min(shown.size(), (i + 1) * across));
            if (i >= rows.size()) {
                rows.add(row);
            } else if (!rows.get(i).equals(row)) {
                rows.set(i, row);
            }
        }
        cells.forEach(RowCell::refresh);
    }

    /** A row of cards, which are made once and then show other columns. */
    private final class RowCell extends ListCell<List<ColumnFacts>> {
        private final HBox row = new HBox(GAP);
        private final List<ColumnCard> made = new ArrayList<>();

        RowCell() {
            getStyleClass().add("ds-grid-row");
            setFocusTraversable(false);
            row.setFillHeight(true);
            row.minHeightProperty().bind(list.fixedCellSizeProperty().subtract(GAP));
            row.maxHeightProperty().bind(row.minHeightProperty());
        }

        void refresh() {
            updateItem(getItem(), isEmpty());
        }

        @Override
        protected void updateItem(List<ColumnFacts> item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            while (made.size() < item.size()) {
                made.add(cards.get());
            }
            List<Region> wanted = new ArrayList<>();
            for (int i = 0; i < across; i++) {
                Region place = i < item.size() ? made.get(i).root() : new Region();
                place.setPrefWidth(cardWidth());
                HBox.setHgrow(place, Priority.ALWAYS);
                wanted.add(place);
                if (i < item.size()) {
                    made.get(i).show(item.get(i));
                }
            }
            if (!sameCards(wanted)) {
                row.getChildren().setAll(wanted);
            }
            if (getGraphic() != row) {
                setGraphic(row);
            }
        }

        private boolean sameCards(List<Region> wanted) {
            if (row.getChildren().size() != wanted.size()) {
                return false;
            }
            for (int i = 0; i < wanted.size(); i++) {
                boolean card = i < made.size() && wanted.get(i) == made.get(i).root();
                boolean cardNow = i < made.size()
                        && row.getChildren().get(i) == made.get(i).root();
                if (card != cardNow) {
                    return false;
                }
            }
            return true;
        }
    }
}
