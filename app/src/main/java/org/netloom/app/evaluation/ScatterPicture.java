package org.netloom.app.evaluation;

import java.text.NumberFormat;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.netloom.app.chart.Picture;
import org.netloom.app.chart.Scale;
import org.netloom.app.fx.I18n;
import org.netloom.core.metrics.EvaluationReport;

/** What rows are, across, and what they were said to be, up: the nearer a point lies to the diagonal, the better. */
final class ScatterPicture extends Picture {

    /** More points than these hide each other; every n-th stands for all. */
    private static final int MOST_POINTS = 4000;

    private final I18n i18n;
    private Optional<EvaluationReport.Regression> report = Optional.empty();

    ScatterPicture(I18n i18n) {
        this.i18n = i18n;
        setId("scatter");
        setMinSize(240, 120);
        setPrefSize(420, 240);
    }

    void show(EvaluationReport.Regression next) {
        report = Optional.of(next);
        repaint();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height) {
        if (report.isEmpty()) {
            return;
        }
        double[] actual = report.get().actual();
        double[] predicted = report.get().predicted();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < actual.length; i++) {
            low = Math.min(low, Math.min(actual[i], predicted[i]));
            high = Math.max(high, Math.max(actual[i], predicted[i]));
        }
        Scale scale = Scale.covering(low, high, (int) Math.max(2, Math.min(6, height / 44)));
        NumberFormat format = scale.format(i18n.locale());
        double left = 26;
        for (double mark : scale.marks()) {
            left = Math.max(left, 30 + inks.width(format.format(mark), inks.small()));
        }
        Area area = new Area(left, 8, width - left - 18, height - 8 - 38, scale);
        paintAxes(gc, area, format);
        paintPoints(gc, area, actual, predicted);
    }

    private record Area(double left, double top, double width, double height, Scale scale) {
        double x(double value) {
            return left + width * scale.position(value);
        }

        double y(double value) {
            return top + height * (1 - scale.position(value));
        }
    }

    private void paintAxes(GraphicsContext gc, Area area, NumberFormat format) {
        gc.setFont(inks.small());
        gc.setLineWidth(1);
        for (double mark : area.scale().marks()) {
            double y = Math.rint(area.y(mark)) + 0.5;
            gc.setStroke(inks.grid());
            gc.strokeLine(area.left(), y, area.left() + area.width(), y);
            gc.setFill(inks.muted());
            gc.setTextAlign(TextAlignment.RIGHT);
            gc.setTextBaseline(VPos.CENTER);
            gc.fillText(format.format(mark), area.left() - 6, y);
            gc.setTextAlign(TextAlignment.CENTER);
            gc.setTextBaseline(VPos.TOP);
            gc.fillText(format.format(mark), area.x(mark), area.top() + area.height() + 5);
        }
        gc.setStroke(inks.muted());
        gc.setLineDashes(3, 3);
        Scale scale = area.scale();
        gc.strokeLine(area.x(scale.lower()), area.y(scale.lower()), area.x(scale.upper()), area.y(scale.upper()));
        gc.setLineDashes();
        gc.setTextBaseline(VPos.CENTER);
        gc.fillText(
                i18n.text("evaluation.scatter.actual"),
                area.left() + area.width() / 2,
                area.top() + area.height() + 29);
        gc.save();
        gc.translate(10, area.top() + area.height() / 2);
        gc.rotate(-90);
        gc.fillText(i18n.text("evaluation.scatter.predicted"), 0, 0);
        gc.restore();
    }

    private void paintPoints(GraphicsContext gc, Area area, double[] actual, double[] predicted) {
        int stride = Math.max(1, (actual.length + MOST_POINTS - 1) / MOST_POINTS);
        double size = actual.length > 600 ? 4 : 6;
        gc.setFill(inks.accent(actual.length > 600 ? 0.35 : 0.6));
        for (int i = 0; i < actual.length; i += stride) {
            gc.fillOval(area.x(actual[i]) - size / 2, area.y(predicted[i]) - size / 2, size, size);
        }
    }
}
