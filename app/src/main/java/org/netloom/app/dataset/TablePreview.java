package org.netloom.app.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Subscriptions;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.Table;

/** The rows as they are in the file. A table view is slow with many columns, so they come in pages. */
final class TablePreview {

    static final int COLUMNS_A_PAGE = 30;

    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final PseudoClass IGNORED = PseudoClass.getPseudoClass("ignored");

    private final I18n i18n;
    private final TableView<Integer> view = new TableView<>();
    private final Label place = new Label();
    private final Button back = arrow("data-table-back", "mdi2c-chevron-left");
    private final Button on = arrow("data-table-on", "mdi2c-chevron-right");
    private final HBox pager = new HBox(4, place, back, on);
    private final VBox root = new VBox(view, pager);
    private Optional<Table> table = Optional.empty();
    private List<ColumnFacts> columns = List.of();
    private int page;

    TablePreview(I18n i18n, Subscriptions subscriptions) {
        this.i18n = i18n;
        view.setId("data-table");
        view.getStyleClass().add("ds-table");
        // With a fixed height, cells of columns out of sight are not made.
        Label none = new Label();
        none.textProperty().bind(i18n.binding("dataset.no-rows"));
        view.setPlaceholder(none);
        VBox.setVgrow(view, Priority.ALWAYS);
        root.getStyleClass().add("ds-table-panel");
        pager.getStyleClass().add("ds-pager");
        pager.setAlignment(Pos.CENTER_RIGHT);
        place.setId("data-table-place");
        place.getStyleClass().add("nl-caption");
        back.setOnAction(event -> turn(page - 1));
        on.setOnAction(event -> turn(page + 1));
        back.tooltipProperty().get().textProperty().bind(i18n.binding("dataset.columns-before"));
        on.tooltipProperty().get().textProperty().bind(i18n.binding("dataset.columns-after"));
        subscriptions.onChange(i18n.messagesProperty(), messages -> showPlace());
    }

    Region root() {
        return root;
    }

    void show(Table rows, List<ColumnFacts> facts) {
        boolean other = table.isEmpty() || table.get() != rows;
        List<ColumnFacts> before = columns;
        columns = facts;
        if (other) {
            table = Optional.of(rows);
            page = 0;
            turn(0);
            view.setItems(FXCollections.observableList(new RowNumbers(rows.rows())));
            view.scrollTo(0);
        } else if (!looks(before).equals(looks(facts))) {
            turn(page);
        }
    }

    private static List<List<Object>> looks(List<ColumnFacts> facts) {
        return facts.stream()
                .map(column -> List.<Object>of(
                        column.name(),
                        column.settings().type(),
                        column.settings().role()))
                .toList();
    }

    private void turn(int to) {
        page = Math.max(0, Math.min(to, pages() - 1));
        int from = page * COLUMNS_A_PAGE;
        List<TableColumn<Integer, Integer>> made = new ArrayList<>();
        made.add(rowNumbers());
        table.ifPresent(rows -> columns.subList(from, Math.min(columns.size(), from + COLUMNS_A_PAGE)).stream()
                .flatMap(facts -> rows.column(facts.name()).map(column -> column(column, facts)).stream())
                .forEach(made::add));
        view.getColumns().setAll(made);
        showPlace();
    }

    private int pages() {
        return Math.max(1, (columns.size() + COLUMNS_A_PAGE - 1) / COLUMNS_A_PAGE);
    }

    private void showPlace() {
        pager.setVisible(pages() > 1);
        pager.setManaged(pages() > 1);
        int from = page * COLUMNS_A_PAGE;
        place.setText(
                columns.isEmpty()
                        ? ""
                        : i18n.text(
                                "dataset.columns-shown",
                                from + 1,
                                Math.min(columns.size(), from + COLUMNS_A_PAGE),
                                columns.size()));
        back.setDisable(page == 0);
        on.setDisable(page == pages() - 1);
    }

    private static TableColumn<Integer, Integer> rowNumbers() {
        TableColumn<Integer, Integer> column = plain(52);
        column.getStyleClass().add("ds-row-number");
        column.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(Integer row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? null : String.valueOf(row + 1));
            }
        });
        return column;
    }

    private static TableColumn<Integer, Integer> column(Column cells, ColumnFacts facts) {
        boolean number = facts.settings().type() == ColumnType.NUMBER;
        TableColumn<Integer, Integer> column = plain(widthOf(facts));
        column.setGraphic(header(facts));
        if (number) {
            column.getStyleClass().add("ds-number-column");
        }
        column.setCellFactory(ignored -> new ValueCell(cells, facts.settings().role()));
        return column;
    }

    private static TableColumn<Integer, Integer> plain(double width) {
        TableColumn<Integer, Integer> column = new TableColumn<>();
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private static Node header(ColumnFacts facts) {
        Label name = new Label(facts.name(), TypeIcons.of(facts.settings().type()));
        name.getStyleClass().add("ds-header");
        name.pseudoClassStateChanged(TARGET, facts.settings().role() == ColumnRole.TARGET);
        name.pseudoClassStateChanged(IGNORED, facts.settings().role() == ColumnRole.IGNORED);
        return name;
    }

    private static double widthOf(ColumnFacts facts) {
        int longest = facts.profile().top().stream()
                .mapToInt(category -> category.text().length())
                .max()
                .orElse(4);
        if (facts.profile().numbers().isPresent()) {
            // The numbers that come most often are not those with the most digits.
            longest += 2;
        }
        return Math.max(72, Math.min(220, Math.max(44 + facts.name().length() * 8.0, 24 + longest * 7.5)));
    }

    private static Button arrow(String id, String icon) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("flat", "ds-icon-button");
        button.setTooltip(new Tooltip());
        button.accessibleTextProperty().bind(button.getTooltip().textProperty());
        return button;
    }

    private static final class ValueCell extends TableCell<Integer, Integer> {
        private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
        private final Column cells;

        ValueCell(Column cells, ColumnRole role) {
            this.cells = cells;
            getStyleClass().add("ds-cell");
            pseudoClassStateChanged(TARGET, role == ColumnRole.TARGET);
            pseudoClassStateChanged(IGNORED, role == ColumnRole.IGNORED);
        }

        @Override
        protected void updateItem(Integer row, boolean empty) {
            super.updateItem(row, empty);
            boolean blank = empty || row == null;
            boolean missing = !blank && cells.isMissing(row);
            pseudoClassStateChanged(MISSING, missing);
            if (blank) {
                setText(null);
            } else {
                String text = cells.text(row);
                setText(missing && text.isEmpty() ? "–" : text);
            }
        }
    }
}
