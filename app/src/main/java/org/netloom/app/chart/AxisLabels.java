package org.netloom.app.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.text.NumberFormat;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.event.OverlayChangeListener;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.fx.overlay.OverlayFX;
import org.netloom.app.chart.TokenTheme.Margins;

/** The words of a chart: figures along both axes and the name of the best epoch, in the window's own font. */
final class AxisLabels implements OverlayFX {

    private static final double GAP = 6;
    private static final Color NEVER_DRAWN = new Color(0, 0, 0, 0);

    private final Inks inks;
    private Frame frame = new Frame(
            new Scale(0, 1, 1), new Scale(0, 1, 1), new Margins(0, 0, 0, 0), Locale.ENGLISH, Double.NaN, false, "");

    /** What is to be written. */
    record Frame(
            Scale across, Scale up, Margins margins, Locale locale, double best, boolean bestBelow, String bestName) {}

    AxisLabels(Inks inks) {
        this.inks = inks;
    }

    void take(Frame next) {
        frame = next;
    }

    @Override
    public void paintOverlay(Graphics2D graphics, ChartCanvas canvas) {
        // The canvas has gone back to black by now, but its AWT side remembers the last paint, and would skip it if the
        // next draw began
        // with the same.
        graphics.setPaint(NEVER_DRAWN);
        GraphicsContext gc = canvas.getGraphicsContext2D();
        double left = frame.margins().left();
        double top = frame.margins().top();
        double width = canvas.getWidth() - left - frame.margins().right();
        double height = canvas.getHeight() - top - frame.margins().bottom();
        gc.save();
        write(gc, inks.label());
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.setTextBaseline(VPos.CENTER);
        NumberFormat upFormat = frame.up().format(frame.locale());
        for (double mark : frame.up().marks()) {
            gc.fillText(
                    upFormat.format(mark),
                    left - GAP,
                    top + height * (1 - frame.up().position(mark)));
        }
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.TOP);
        NumberFormat acrossFormat = frame.across().format(frame.locale());
        for (double mark : frame.across().marks()) {
            gc.fillText(acrossFormat.format(mark), left + width * frame.across().position(mark), top + height + GAP);
        }
        if (!Double.isNaN(frame.best())) {
            writeBest(gc, left + width * frame.across().position(frame.best()), left + width, top, height);
        }
        gc.restore();
    }

    private void writeBest(GraphicsContext gc, double x, double end, double top, double height) {
        write(gc, inks.bestLabel());
        boolean roomOnTheRight = x + 8 + inks.widthOf(frame.bestName()) < end;
        gc.setTextAlign(roomOnTheRight ? TextAlignment.LEFT : TextAlignment.RIGHT);
        // Curves that rise leave room below, curves that fall leave it above.
        gc.setTextBaseline(frame.bestBelow() ? VPos.BOTTOM : VPos.TOP);
        gc.fillText(frame.bestName(), roomOnTheRight ? x + 5 : x - 5, frame.bestBelow() ? top + height - 3 : top + 1);
    }

    private static void write(GraphicsContext gc, Text like) {
        gc.setFont(like.getFont());
        gc.setFill(like.getFill());
    }

    @Override
    public void paintOverlay(Graphics2D graphics, ChartPanel panel) {
        throw new UnsupportedOperationException("Swing is not used here");
    }

    @Override
    public void addChangeListener(OverlayChangeListener listener) {
        // It changes only together with the chart, which is drawn anew then.
    }

    @Override
    public void removeChangeListener(OverlayChangeListener listener) {
        // None was added.
    }
}
