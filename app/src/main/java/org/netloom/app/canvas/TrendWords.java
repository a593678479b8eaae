package org.netloom.app.canvas;

import org.netloom.app.fx.Figures;
import org.netloom.app.fx.I18n;
import org.netloom.core.metrics.Trend;

/** Says what the line of a trend shows, with the figure of now, in the present language. */
final class TrendWords {

    private static final double USUAL = 0.001;

    private final I18n i18n;
    private final Figures figures;

    TrendWords(I18n i18n) {
        this.i18n = i18n;
        this.figures = new Figures(i18n);
    }

    String of(Trend trend) {
        return i18n.text("canvas.trend", percent(trend.last()), percent(USUAL));
    }

    private String percent(double share) {
        return i18n.text("training.percent", figures.amount(share * 100));
    }
}
