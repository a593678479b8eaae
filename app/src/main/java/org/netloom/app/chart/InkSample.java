package org.netloom.app.chart;

import java.awt.BasicStroke;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;

/**
 * A short line that carries a colour, a width and dashes out of the style sheet: it stands in the legend, and the chart draws with what it
 * says. So colours stay in CSS and follow the look at run time.
 */
final class InkSample extends Line {

    InkSample(String name, double length) {
        super(0, 0, length, 0);
        getStyleClass().add("chart-ink-" + name);
    }

    /** The colour as AWT names it; transparent as long as no style has been applied. */
    java.awt.Color color() {
        return color(1);
    }

    /** The colour, paler by a factor from 0 to 1. */
    java.awt.Color color(double strength) {
        return getStroke() instanceof Color color
                ? awt(color, getOpacity() * strength)
                : new java.awt.Color(0, 0, 0, 0);
    }

    /** Width and dashes as AWT names them. */
    BasicStroke stroke() {
        int cap = getStrokeLineCap() == StrokeLineCap.ROUND ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
        float width = (float) getStrokeWidth();
        if (getStrokeDashArray().isEmpty()) {
            return new BasicStroke(width, cap, BasicStroke.JOIN_ROUND);
        }
        float[] dashes = new float[getStrokeDashArray().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = getStrokeDashArray().get(i).floatValue();
        }
        return new BasicStroke(width, cap, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }

    private static java.awt.Color awt(Color color, double opacity) {
        return new java.awt.Color((float) color.getRed(), (float) color.getGreen(), (float) color.getBlue(), (float)
                (color.getOpacity() * opacity));
    }
}
