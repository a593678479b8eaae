package org.netloom.app.dataset;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.netloom.app.fx.Background;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Subscriptions;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Table;

/** Columns as cards, rows as a table, or how the columns go together: one at a time. */
final class ColumnsAndTable {

    private final ColumnGrid grid;
    private final TablePreview preview;
    private final RelationsPane relations;
    private final ToggleButton cards = new ToggleButton();
    private final ToggleButton rows = new ToggleButton();
    private final ToggleButton pairs = new ToggleButton();
    private final TextField filter = new TextField();
    private final HBox bar = new HBox(12);
    private final VBox root;
    private Optional<Table> table = Optional.empty();
    private Optional<DataSettings> settings = Optional.empty();
    private List<ColumnFacts> columns = List.of();

    /** @param onSteps shows all steps of a column's preparation; without it, cards show type and role alone */
    ColumnsAndTable(
            I18n i18n,
            Background background,
            ColumnChanges changes,
            Optional<Consumer<String>> onSteps,
            double cardWidth,
            Subscriptions subscriptions) {
        grid = new ColumnGrid(i18n, changes, onSteps, cardWidth, subscriptions);
        preview = new TablePreview(i18n, subscriptions);
        relations = new RelationsPane(i18n, background, subscriptions);
        cards.setId("show-columns");
        rows.setId("show-table");
        pairs.setId("show-relations");
        pairs.textProperty().bind(i18n.binding("dataset.relations"));
        pairs.setMinWidth(Region.USE_PREF_SIZE);
        cards.textProperty().bind(i18n.binding("dataset.columns"));
        rows.textProperty().bind(i18n.binding("dataset.table"));
        cards.setMinWidth(Region.USE_PREF_SIZE);
        rows.setMinWidth(Region.USE_PREF_SIZE);
        SegmentedButton segments = new SegmentedButton(cards, rows, pairs);
        ToggleGroup group = new ToggleGroup();
        segments.setToggleGroup(group);
        cards.setSelected(true);
        group.selectedToggleProperty().addListener((source, before, chosen) -> {
            if (chosen == null) {
                group.selectToggle(before);
            } else {
                fill();
            }
        });
        filter.setId("column-filter");
        filter.promptTextProperty().bind(i18n.binding("dataset.filter"));
        filter.getStyleClass().add("ds-filter");
        filter.textProperty().addListener((source, before, text) -> grid.filter(text));
        filter.visibleProperty().bind(cards.selectedProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        bar.getChildren().addAll(segments, gap, filter);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("ds-bar-row");
        preview.root().visibleProperty().bind(rows.selectedProperty());
        grid.root().visibleProperty().bind(cards.selectedProperty());
        relations.root().visibleProperty().bind(pairs.selectedProperty());
        StackPane both = new StackPane(grid.root(), preview.root(), relations.root());
        both.setMinHeight(0);
        VBox.setVgrow(both, Priority.ALWAYS);
        root = new VBox(bar, both);
        root.getStyleClass().add("ds-columns-and-table");
    }

    Region root() {
        return root;
    }

    /** Puts something between the switch and the filter. */
    void addToBar(Node node) {
        bar.getChildren().add(bar.getChildren().size() - 2, node);
    }

    void show(Table newTable, DataSettings newSettings, List<ColumnFacts> newColumns) {
        table = Optional.of(newTable);
        settings = Optional.of(newSettings);
        columns = newColumns;
        fill();
    }

    /** Only what is in sight is filled: the table is not built before someone asks for it. */
    private void fill() {
        if (rows.isSelected()) {
            table.ifPresent(shown -> preview.show(shown, columns));
        } else if (pairs.isSelected()) {
            table.ifPresent(shown -> settings.ifPresent(now -> relations.show(shown, now)));
        } else {
            grid.show(columns);
        }
    }
}
