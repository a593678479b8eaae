package org.netloom.app.evaluation;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.netloom.app.fx.Figures;
import org.netloom.app.fx.I18n;
import org.netloom.core.metrics.EvaluationReport;

/** Precision, recall, F1 and the number of rows of every class. */
final class ClassTable {

    private static final List<String> COLUMNS = List.of("class", "precision", "recall", "f1", "rows");

    private final I18n i18n;
    private final Figures figures;
    private final GridPane grid = new GridPane();
    private final ScrollPane root = new ScrollPane(grid);

    ClassTable(I18n i18n) {
        this.i18n = i18n;
        this.figures = new Figures(i18n);
        grid.setId("class-table");
        grid.getStyleClass().add("class-table");
        for (int i = 0; i < COLUMNS.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(i < 4 ? Priority.ALWAYS : Priority.NEVER);
            column.setMinWidth(Region.USE_PREF_SIZE);
            if (i == 4) {
                column.setHalignment(HPos.RIGHT);
            }
            grid.getColumnConstraints().add(column);
        }
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setMinHeight(0);
        root.getStyleClass().addAll("edge-to-edge", "figures-scroll");
    }

    ScrollPane root() {
        return root;
    }

    void show(EvaluationReport.Classification report) {
        grid.getChildren().clear();
        for (int i = 0; i < COLUMNS.size(); i++) {
            Label head = new Label(i18n.text("evaluation.column." + COLUMNS.get(i)));
            head.getStyleClass().add("nl-caption");
            head.setTooltip(new Tooltip(i18n.text("evaluation.column." + COLUMNS.get(i) + ".help")));
            grid.add(head, i, 0);
        }
        for (int i = 0; i < report.classes().size(); i++) {
            EvaluationReport.ClassReport one = report.classes().get(i);
            Label name = new Label(one.name());
            name.setTooltip(new Tooltip(one.name()));
            grid.add(name, 0, i + 1);
            grid.add(bar(one.precision()), 1, i + 1);
            grid.add(bar(one.recall()), 2, i + 1);
            grid.add(bar(one.f1()), 3, i + 1);
            grid.add(new Label(figures.whole(one.support())), 4, i + 1);
        }
    }

    private HBox bar(double share) {
        Label value = new Label(figures.digits(share, 2));
        value.getStyleClass().add("class-figure");
        value.setMinWidth(Region.USE_PREF_SIZE);
        ShareBar bar = new ShareBar(share);
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox line = new HBox(6, value, bar);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
