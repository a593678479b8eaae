package org.netloom.app.chart;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.netloom.app.chart.TokenTheme.Margins;
import org.netloom.app.fx.I18n;
import org.netloom.core.metrics.MetricSeries;

/** What lies above a chart while the pointer is over it: a line at the nearest epoch, and its figures. The chart below is not redrawn. */
final class Crosshair extends Pane {

    private final I18n i18n;
    private final Line line = new Line();
    private final VBox readout = new VBox(2);

    private ChartContent content = ChartContent.EMPTY;
    private Scale across = new Scale(0, 1, 1);
    private Scale up = new Scale(0, 1, 1);
    private Margins margins = new Margins(0, 0, 0, 0);
    private double pointerX = Double.NaN;

    Crosshair(I18n i18n) {
        this.i18n = i18n;
        setMouseTransparent(true);
        setManaged(false);
        line.getStyleClass().add("chart-crosshair");
        readout.getStyleClass().add("chart-readout");
        readout.setManaged(false);
    }

    void take(ChartContent newContent, Scale newAcross, Scale newUp, Margins newMargins) {
        content = newContent;
        across = newAcross;
        up = newUp;
        margins = newMargins;
        if (!Double.isNaN(pointerX)) {
            update();
        }
    }

    void moveTo(double x, double y) {
        pointerX = x;
        update();
    }

    void hide() {
        pointerX = Double.NaN;
        getChildren().clear();
    }

    private void update() {
        getChildren().clear();
        double plotWidth = getWidth() - margins.left() - margins.right();
        double plotHeight = getHeight() - margins.top() - margins.bottom();
        double wanted = (pointerX - margins.left()) / plotWidth * across.upper();
        List<org.netloom.app.chart.Line> shown =
                content.lines().stream().filter(one -> one.points().count() > 0).toList();
        if (plotWidth <= 0 || pointerX < margins.left() - 8 || shown.isEmpty()) {
            return;
        }
        org.netloom.app.chart.Line guide = shown.get(shown.size() - 1);
        double x = guide.points().x(nearest(guide.points(), wanted));
        double lineX = Math.rint(margins.left() + plotWidth * across.position(x)) + 0.5;
        line.setStartX(lineX);
        line.setEndX(lineX);
        line.setStartY(margins.top());
        line.setEndY(margins.top() + plotHeight);
        getChildren().add(line);
        List<HBox> rows = new ArrayList<>();
        for (org.netloom.app.chart.Line one : shown) {
            double y = one.points().y(nearest(one.points(), x));
            String style = Inks.styleName(one.ink());
            double dotY = margins.top() + plotHeight * (1 - up.position(y));
            if (one.ink() != org.netloom.app.chart.Line.Ink.MINIBATCH
                    && dotY >= margins.top() - 1
                    && dotY <= margins.top() + plotHeight + 1) {
                Circle dot = new Circle(lineX, dotY, 3.5);
                dot.getStyleClass().addAll("chart-dot", "chart-dot-" + style);
                getChildren().add(dot);
            }
            rows.add(row(one.ink(), y));
        }
        showReadout(x, rows, lineX);
    }

    private HBox row(org.netloom.app.chart.Line.Ink ink, double y) {
        NumberFormat format = NumberFormat.getNumberInstance(i18n.locale());
        int digits = Math.abs(y) >= 100 ? 1 : Math.abs(y) >= 0.01 || y == 0 ? 3 : 5;
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        Label name = new Label(i18n.text("training.line." + Inks.styleName(ink)));
        name.getStyleClass().add("nl-caption");
        Label value = new Label(format.format(y));
        value.getStyleClass().add("chart-readout-value");
        HBox row = new HBox(6, new InkSample(Inks.styleName(ink), 14), name, value);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    private void showReadout(double x, List<HBox> rows, double lineX) {
        Label title = new Label(i18n.text(
                "training.line.epoch", NumberFormat.getInstance(i18n.locale()).format(x)));
        title.getStyleClass().add("chart-readout-title");
        readout.getChildren().setAll(title);
        readout.getChildren().addAll(rows);
        getChildren().add(readout);
        readout.applyCss();
        double width = readout.prefWidth(-1);
        double height = Math.min(readout.prefHeight(-1), getHeight());
        boolean right = lineX + 12 + width < getWidth();
        readout.resizeRelocate(
                Math.rint(right ? lineX + 12 : lineX - 12 - width),
                Math.rint(Math.min(margins.top() + 14, Math.max(0, getHeight() - height))),
                Math.ceil(width),
                Math.ceil(height));
    }

    /** The index of the point nearest to x. */
    private static int nearest(MetricSeries points, double x) {
        int low = Math.min(points.indexAt(x), points.count() - 1);
        return low > 0 && x - points.x(low - 1) < points.x(low) - x ? low - 1 : low;
    }
}
