package org.netloom.app.chart;

import java.text.NumberFormat;
import java.util.List;
import javafx.scene.layout.Region;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.netloom.app.chart.ChartContent.RangePolicy;
import org.netloom.app.chart.TokenTheme.Margins;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Subscriptions;

/**
 * Curves over epochs. Drawn in the layout pass, so at most once a frame however often it is told to; not at all while nobody can see it.
 * FX thread only.
 */
public final class CurveChart extends Region implements AutoCloseable {

    private static final double MARK_HEIGHT = 30;
    private static final double MARK_WIDTH = 64;

    private final I18n i18n;
    private final Inks inks = new Inks(this::redraw);
    private final DecimatedDataset dataset = new DecimatedDataset();
    private final XYPlot plot = new XYPlot(dataset, new NumberAxis(), new NumberAxis(), new LineRenderer());
    private final JFreeChart chart = new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, plot, false);
    private final ChartCanvas canvas = new ChartCanvas(chart);
    private final AxisLabels labels = new AxisLabels(inks);
    private final Crosshair crosshair;
    private final Visibility visibility = new Visibility(this, this::redraw);
    private final Subscriptions subscriptions = new Subscriptions();

    private ChartContent content = ChartContent.EMPTY;
    private boolean dirty = true;
    private long draws;

    public CurveChart(I18n i18n) {
        this.i18n = i18n;
        this.crosshair = new Crosshair(i18n);
        getStyleClass().add("curve-chart");
        canvas.setMouseTransparent(true);
        canvas.setManaged(false);
        canvas.setTooltipEnabled(false);
        canvas.addOverlay(labels);
        getChildren().addAll(inks, canvas, crosshair);
        setOnMouseMoved(event -> crosshair.moveTo(event.getX(), event.getY()));
        setOnMouseExited(event -> crosshair.hide());
        subscriptions.onChange(i18n.messagesProperty(), words -> redraw());
    }

    /** Shows other content with the next frame. */
    public void show(ChartContent next) {
        content = next;
        redraw();
    }

    /** How often the chart was really drawn. */
    public long draws() {
        return draws;
    }

    private void redraw() {
        dirty = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        crosshair.resizeRelocate(0, 0, getWidth(), getHeight());
        boolean resized = canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight();
        if ((dirty || resized) && getWidth() > 40 && getHeight() > 40 && visibility.isShown()) {
            draw(resized);
            dirty = false;
        }
    }

    private void draw(boolean resized) {
        chart.setNotify(false);
        if (resized) {
            // Without a chart the canvas does not draw for each of the two sizes.
            canvas.setChart(null);
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
        }
        new TokenTheme(inks).apply(chart);
        dataset.take(content.lines(), content.lastX(), (int) Math.max(16, getWidth()));
        Scale up = UpScale.choose(content, (int) Math.max(2, (getHeight() - 34) / MARK_HEIGHT));
        double labelWidth = widestLabel(up);
        Margins margins = new Margins(8, 16, 22, labelWidth + 8);
        double plotWidth = getWidth() - margins.left() - margins.right();
        Scale across = Scale.within(
                0, content.lastX(), (int) Math.max(2, plotWidth / MARK_WIDTH), content.lastX() < 1 ? 0 : 1);
        TokenTheme.reserve(plot, margins);
        set((NumberAxis) plot.getDomainAxis(), across);
        set((NumberAxis) plot.getRangeAxis(), up);
        colourLines();
        mark();
        labels.take(new AxisLabels.Frame(
                across,
                up,
                margins,
                i18n.locale(),
                content.best().orElse(Double.NaN),
                content.range() == RangePolicy.SHARE,
                i18n.text("training.line.best")));
        crosshair.take(content, across, up, margins);
        if (resized) {
            canvas.setChart(chart);
        }
        chart.setNotify(true);
        draws++;
    }

    private double widestLabel(Scale scale) {
        NumberFormat format = scale.format(i18n.locale());
        return scale.marks().stream()
                .mapToDouble(mark -> inks.widthOf(format.format(mark)))
                .max()
                .orElse(0);
    }

    private static void set(NumberAxis axis, Scale scale) {
        axis.setRange(new org.jfree.data.Range(scale.lower(), scale.upper()), false, false);
        axis.setTickUnit(new NumberTickUnit(scale.step()), false, false);
    }

    private void colourLines() {
        List<Line> lines = content.lines();
        for (int i = 0; i < lines.size(); i++) {
            InkSample sample = inks.of(lines.get(i).ink());
            // Many points a pixel make a thin line a solid band, which must not drown the curves above it.
            double pointsPerPixel = lines.get(i).points().count() / getWidth();
            double strength = Math.min(1, Math.max(0.45, 1 / Math.sqrt(Math.max(1, pointsPerPixel))));
            boolean noisy = lines.get(i).ink() == Line.Ink.MINIBATCH;
            plot.getRenderer().setSeriesPaint(i, sample.color(noisy ? strength : 1), false);
            plot.getRenderer().setSeriesStroke(i, sample.stroke(), false);
        }
    }

    private void mark() {
        plot.clearDomainMarkers();
        plot.clearRangeMarkers();
        content.best()
                .ifPresent(x -> plot.addDomainMarker(
                        new ValueMarker(x, inks.best().color(), inks.best().stroke()), Layer.BACKGROUND));
        content.levels().forEach(level -> {
            InkSample sample = inks.of(level.ink());
            plot.addRangeMarker(new ValueMarker(level.y(), sample.color(), sample.stroke()), Layer.BACKGROUND);
        });
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
