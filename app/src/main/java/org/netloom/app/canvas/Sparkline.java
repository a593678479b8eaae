package org.netloom.app.canvas;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import org.netloom.core.metrics.Trend;

/**
 * A line as wide as a word, with a dot where it is now. Upwards stand powers of ten, at least one of them, so that noise does not look like a
 * mountain. It never moves by itself: it is drawn anew when there is news.
 */
final class Sparkline extends Region {

    static final double WIDTH = 26;

    private static final double DOT = 2;
    /** Smaller values lie on the lowest line. */
    private static final double LEAST = 1e-9;

    private final Polyline line = new Polyline();
    private final Circle dot = new Circle(DOT);
    private double[] powers = {};

    Sparkline() {
        getStyleClass().add("canvas-sparkline");
        line.getStyleClass().add("canvas-sparkline-line");
        dot.getStyleClass().add("canvas-sparkline-dot");
        line.setManaged(false);
        dot.setManaged(false);
        setManaged(false);
        getChildren().addAll(line, dot);
    }

    void show(Trend trend) {
        List<Double> points = trend.points();
        powers = points.stream()
                .mapToDouble(point -> Math.log10(Math.max(LEAST, point)))
                .toArray();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (powers.length == 0) {
            return;
        }
        double low = powers[0];
        double high = powers[0];
        for (double power : powers) {
            low = Math.min(low, power);
            high = Math.max(high, power);
        }
        double span = Math.max(1, high - low);
        double middle = (low + high) / 2;
        double room = getHeight() - 2 * DOT;
        double step = (getWidth() - 2 * DOT) / Math.max(1, powers.length - 1);
        Double[] places = new Double[powers.length * 2];
        for (int i = 0; i < powers.length; i++) {
            places[2 * i] = DOT + (powers.length == 1 ? getWidth() - 2 * DOT : i * step);
            places[2 * i + 1] = DOT + room * (0.5 - (powers[i] - middle) / span);
        }
        line.getPoints().setAll(places);
        dot.setCenterX(places[places.length - 2]);
        dot.setCenterY(places[places.length - 1]);
    }
}
