package org.netloom.app.chart;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

/** All that a chart draws with, read out of the style sheet; lies in the chart, and nothing of it is seen. */
final class Inks extends Pane {

    private final Map<Line.Ink, InkSample> lines = new EnumMap<>(Line.Ink.class);
    private final InkSample grid = new InkSample("grid", 0);
    private final InkSample best = new InkSample("best", 0);
    private final Text label = new Text();
    private final Text bestLabel = new Text();

    Inks(Runnable onChange) {
        setManaged(false);
        setMouseTransparent(true);
        setOpacity(0);
        for (Line.Ink ink : Line.Ink.values()) {
            lines.put(ink, new InkSample(styleName(ink), 0));
        }
        label.getStyleClass().add("chart-label");
        bestLabel.getStyleClass().add("chart-best-label");
        getChildren().addAll(lines.values());
        getChildren().addAll(grid, best, label, bestLabel);
        lines.values().forEach(sample -> sample.strokeProperty().addListener(change -> onChange.run()));
        grid.strokeProperty().addListener(change -> onChange.run());
        label.fillProperty().addListener(change -> onChange.run());
        label.fontProperty().addListener(change -> onChange.run());
    }

    static String styleName(Line.Ink ink) {
        return ink.name().toLowerCase(java.util.Locale.ROOT);
    }

    InkSample of(Line.Ink ink) {
        return java.util.Objects.requireNonNull(lines.get(ink));
    }

    InkSample grid() {
        return grid;
    }

    InkSample best() {
        return best;
    }

    Text label() {
        return label;
    }

    Text bestLabel() {
        return bestLabel;
    }

    /** How wide a label will be. */
    double widthOf(String text) {
        label.setText(text);
        double width = label.getLayoutBounds().getWidth();
        label.setText("");
        return width;
    }
}
