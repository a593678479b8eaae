package org.netloom.app.evaluation;

import java.text.NumberFormat;
import java.util.Optional;
import java.util.stream.DoubleStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.text.TextAlignment;
import org.netloom.app.chart.Picture;
import org.netloom.app.chart.Scale;
import org.netloom.app.fx.I18n;
import org.netloom.core.metrics.EvaluationReport;

/** How a series went on, and how it was said to go on, one over the other in the order of time. */
final class SeriesPicture extends Picture {

    private static final double TOP = 26;
    private static final double BOTTOM = 10;
    private static final double SAMPLE = 18;

    private final I18n i18n;
    private Optional<EvaluationReport.Regression> report = Optional.empty();

    SeriesPicture(I18n i18n) {
        this.i18n = i18n;
        setId("series");
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
        double low = DoubleStream.concat(DoubleStream.of(actual), DoubleStream.of(predicted))
                .min()
                .orElse(0);
        double high = DoubleStream.concat(DoubleStream.of(actual), DoubleStream.of(predicted))
                .max()
                .orElse(1);
        Scale scale = Scale.covering(low, high, (int) Math.max(2, Math.min(6, height / 44)));
        NumberFormat format = scale.format(i18n.locale());
        double left = 12;
        for (double mark : scale.marks()) {
            left = Math.max(left, 14 + inks.width(format.format(mark), inks.small()));
        }
        double room = height - TOP - BOTTOM;
        gc.setFont(inks.small());
        gc.setLineWidth(1);
        for (double mark : scale.marks()) {
            double y = Math.rint(TOP + room * (1 - scale.position(mark))) + 0.5;
            gc.setStroke(inks.grid());
            gc.strokeLine(left, y, width - BOTTOM, y);
            gc.setFill(inks.muted());
            gc.setTextAlign(TextAlignment.RIGHT);
            gc.setTextBaseline(VPos.CENTER);
            gc.fillText(format.format(mark), left - 6, y);
        }
        double next = legend(gc, left, inks.muted(), "evaluation.series.actual");
        legend(gc, next + 16, inks.accent(1), "evaluation.series.predicted");
        gc.setLineWidth(1.5);
        line(gc, left, width, room, scale, actual, inks.muted());
        line(gc, left, width, room, scale, predicted, inks.accent(1));
    }

    private double legend(GraphicsContext gc, double x, Paint ink, String key) {
        gc.setStroke(ink);
        gc.setLineWidth(2);
        gc.strokeLine(x, TOP / 2 - 2, x + SAMPLE, TOP / 2 - 2);
        gc.setFill(inks.muted());
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        String words = i18n.text(key);
        gc.fillText(words, x + SAMPLE + 6, TOP / 2 - 2);
        return x + SAMPLE + 6 + inks.width(words, inks.small());
    }

    private static void line(
            GraphicsContext gc, double left, double width, double room, Scale scale, double[] values, Paint ink) {
        gc.setStroke(ink);
        double step = (width - BOTTOM - left) / Math.max(1, values.length - 1);
        gc.beginPath();
        for (int i = 0; i < values.length; i++) {
            double y = TOP + room * (1 - scale.position(values[i]));
            if (i == 0) {
                gc.moveTo(left, y);
            } else {
                gc.lineTo(left + i * step, y);
            }
        }
        gc.stroke();
    }
}
