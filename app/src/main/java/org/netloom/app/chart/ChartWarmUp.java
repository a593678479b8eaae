package org.netloom.app.chart;

import java.awt.geom.Rectangle2D;
import javafx.scene.canvas.Canvas;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.fx.FXGraphics2D;

/**
 * Draws a chart that nobody sees. The first one ever drawn loads hundreds of classes and looks through the system's fonts, for which the
 * window would stand still at the very moment a person presses Train.
 */
public final class ChartWarmUp {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 120;

    private ChartWarmUp() {}

    /** Draws it, on any thread. Returns the number of its points. */
    public static int draw() {
        XYSeries line = new XYSeries("");
        line.add(0, 1);
        line.add(1, 0);
        XYPlot plot = new XYPlot(new XYSeriesCollection(line), new NumberAxis(), new NumberAxis(), new LineRenderer());
        JFreeChart chart = new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, plot, false);
        FXGraphics2D graphics = new FXGraphics2D(new Canvas(WIDTH, HEIGHT).getGraphicsContext2D());
        chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        return line.getItemCount();
    }
}
