package org.netloom.app.training;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.netloom.app.chart.ChartContent;
import org.netloom.app.chart.ChartContent.Level;
import org.netloom.app.chart.ChartContent.RangePolicy;
import org.netloom.app.chart.Line;
import org.netloom.app.chart.Scale;
import org.netloom.app.session.RunHistory;
import org.netloom.core.metrics.MetricSeries;
import org.netloom.core.train.TrainingState;

/** What the two charts show of a run. */
final class Curves {

    /** So many minibatches are a while. */
    private static final int LONG = 1000;

    /** Curves that fill less of the axis are hardly seen. */
    private static final double SEEN = 0.1;

    /** What is free to the right of curves along which the axis grows. */
    private static final double ROOM = 1.25;

    private Curves() {}

    /** Which figure the right chart shows. */
    enum Quality {
        ACCURACY,
        MEAN_ERROR,
        R2
    }

    static ChartContent loss(RunHistory history, TrainingState state, List<Level> levels) {
        return content(
                history,
                state,
                history.minibatchLoss(),
                history.training().loss(),
                history.validation().loss(),
                RangePolicy.FROM_ZERO,
                levels);
    }

    static ChartContent quality(RunHistory history, TrainingState state, Quality quality, List<Level> levels) {
        if (quality == Quality.R2) {
            return content(
                    history,
                    state,
                    new MetricSeries(),
                    history.training().r2(),
                    history.validation().r2(),
                    RangePolicy.SHARE,
                    levels);
        }
        return content(
                history,
                state,
                history.minibatchScore(),
                history.training().score(),
                history.validation().score(),
                quality == Quality.ACCURACY ? RangePolicy.SHARE : RangePolicy.FROM_ZERO,
                levels);
    }

    private static ChartContent content(
            RunHistory history,
            TrainingState state,
            MetricSeries minibatches,
            MetricSeries training,
            MetricSeries validation,
            RangePolicy range,
            List<Level> levels) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(Line.Ink.MINIBATCH, minibatches));
        lines.add(new Line(Line.Ink.TRAINING, training));
        lines.add(new Line(Line.Ink.VALIDATION, validation));
        OptionalDouble best = history.bestEpoch().isPresent()
                ? OptionalDouble.of(history.bestEpoch().getAsInt())
                : OptionalDouble.empty();
        return new ChartContent(lines, lastEpochShown(history, state), range, levels, best);
    }

    /**
     * While a run goes on, the axis reaches to its planned end, so that nothing jumps; what was never trained is not shown afterwards. Where an epoch
     * takes so many minibatches that the curves would stay at the left edge for long, it grows with them, by round steps.
     */
    static double lastEpochShown(RunHistory history, TrainingState state) {
        double planned = state == TrainingState.STOPPED || state == TrainingState.FAILED
                ? Math.max(1, history.lastEpoch() + 1)
                : history.epochs();
        MetricSeries minibatches = history.minibatchLoss();
        double now = minibatches.count() == 0 ? 0 : minibatches.x(minibatches.count() - 1);
        boolean lost = minibatches.count() >= LONG && now < SEEN * planned;
        return lost ? Math.min(planned, Scale.covering(0, ROOM * now, 1).upper()) : planned;
    }
}
