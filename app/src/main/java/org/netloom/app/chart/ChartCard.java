package org.netloom.app.chart;

import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.netloom.app.fx.I18n;

/** A chart below its title and the meaning of its lines. */
public final class ChartCard {

    private final VBox root = new VBox(4);
    private final HBox head = new HBox(12);
    private final FlowPane legend = new FlowPane(12, 2);
    private final Label title = new Label();
    private final CurveChart chart;
    private final I18n i18n;

    public ChartCard(I18n i18n, String id) {
        this.i18n = i18n;
        this.chart = new CurveChart(i18n);
        chart.setId(id);
        title.getStyleClass().add("chart-title");
        title.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        head.getChildren().addAll(title, legend);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("chart-head");
        legend.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(legend, Priority.ALWAYS);
        VBox.setVgrow(chart, Priority.ALWAYS);
        root.getStyleClass().add("chart-card");
        root.getChildren().addAll(head, chart);
        root.setMinSize(160, 80);
    }

    /** The node. */
    public VBox root() {
        return root;
    }

    /** The chart itself. */
    public CurveChart chart() {
        return chart;
    }

    /** Names the chart and its lines; those straight across have names of their own. */
    public void describe(String titleKey, Map<Line.Ink, String> levelKeys, List<Line.Ink> inks) {
        title.textProperty().unbind();
        title.textProperty().bind(i18n.binding(titleKey));
        legend.getChildren()
                .setAll(inks.stream()
                        .map(ink -> entry(ink, levelKeys.getOrDefault(ink, "training.line." + Inks.styleName(ink))))
                        .toList());
    }

    /** Puts a choice in the place of the title, or the title again. */
    public void showChoice(Node choice, boolean shown) {
        head.getChildren().setAll(shown ? choice : title, legend);
    }

    private Node entry(Line.Ink ink, String key) {
        Label name = new Label();
        name.getStyleClass().add("chart-legend");
        name.textProperty().bind(i18n.binding(key));
        HBox entry = new HBox(5, new InkSample(Inks.styleName(ink), 16), name);
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }
}
