package org.netloom.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.shape.Task;

/**
 * Turns series into windows. Of each part of the data, each row that lies in a window is encoded once.
 */
final class WindowEncoder {

    private final Preparation preparation;
    private final WindowSettings settings;
    private final Table table;
    private final Series series;
    private final RowGroups groups;
    private final boolean changes;

    private WindowEncoder(Preparation preparation, FittedWindows windows, Table table) {
        this.preparation = preparation;
        this.settings = windows.settings();
        this.table = table;
        this.changes =
                settings.changes() && settings.ownPast() && preparation.target().task() == Task.REGRESSION;
        this.series = Series.of(
                table,
                windows,
                preparation.features().stream()
                        .filter(FittedColumn::dropsRows)
                        .map(column -> table.column(column.name()).orElseThrow())
                        .toList());
        this.groups = series.groups();
    }

    /** Every window of a table; the last row of each stands for it. */
    static Outcome<PreparedRows> forecasts(Preparation preparation, FittedWindows windows, Table table) {
        WindowEncoder encoder = new WindowEncoder(preparation, windows, table);
        Series series = encoder.series;
        int size = series.groups().rows().length;
        int[] lasts = IntStream.range(0, size).filter(series::isWindow).toArray();
        return lasts.length == 0
                ? Outcome.failed(
                        Diagnostic.error("window-incomplete", windows.settings().length(), size))
                : encoder.steps(lasts)
                        .then(steps -> Outcome.of(encoder.rows(steps, lasts, new float[0], encoder.base(lasts))));
    }

    /** What forecasts are counted from. */
    private Past base(int[] lasts) {
        FittedTarget target = preparation.target();
        return changes
                ? new Past(lastKnown(table.column(target.name()).orElseThrow(), Map.of(), lasts), true)
                : Past.NONE;
    }

    /** The windows before chosen rows, with what these rows answer. */
    static Outcome<PreparedRows> labelled(Preparation preparation, FittedWindows windows, Table table, int[] wanted) {
        WindowEncoder encoder = new WindowEncoder(preparation, windows, table);
        FittedTarget target = preparation.target();
        Column column = table.column(target.name()).orElseThrow();
        Map<String, Integer> classes = RowEncoder.indices(target.classNames());
        int[] asked = Arrays.stream(wanted)
                .filter(row -> encoder.groups.positionOf(row) >= 0)
                .filter(row -> encoder.series.isAsked(encoder.groups.positionOf(row)))
                .filter(row -> RowEncoder.hasTarget(target, column, classes, row))
                .boxed()
                .sorted(Comparator.comparingInt(encoder.groups::positionOf))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] lasts = Arrays.stream(asked)
                .map(row -> encoder.groups.positionOf(row) - windows.settings().horizon())
                .toArray();
        float[] labels = RowEncoder.labels(target, table, asked);
        Past past = new Past(encoder.lastKnown(column, classes, lasts), encoder.changes);
        for (int row = 0; encoder.changes && row < labels.length; row++) {
            labels[row] -= past.base(row);
        }
        return encoder.steps(lasts).then(steps -> {
            PreparedRows rows = encoder.rows(steps, lasts, labels, past);
            return Outcome.of(new PreparedRows(
                    rows.count(), rows.featureWidth(), rows.labelWidth(), rows.values(), rows.truths(), asked, past));
        });
    }

    private PreparedRows rows(StepEncoder.Steps steps, int[] lasts, float[] labels, Past past) {
        int[] starts = Arrays.stream(lasts)
                .map(last -> steps.placeOf(last - settings.length() + 1))
                .toArray();
        return new PreparedRows(
                lasts.length,
                preparation.featureWidth(),
                preparation.target().width(),
                new WindowRows(steps.values(), preparation.stepWidth(), starts, settings.length(), counted()),
                new NumberRows(labels, preparation.target().width()),
                Arrays.stream(lasts).map(last -> groups.rows()[last]).toArray(),
                past);
    }

    /** The place of the target's own past in a row, where it is counted from the last that is known; -1 if it is not. */
    private int counted() {
        int offset = 0;
        for (FittedColumn fitted : preparation.features()) {
            if (changes && fitted.name().equals(preparation.target().name())) {
                boolean binned =
                        fitted.steps() != null && !fitted.steps().edges().isEmpty();
                return binned ? -1 : offset;
            }
            offset += fitted.width();
        }
        return -1;
    }

    /** The rows of windows. */
    private Outcome<StepEncoder.Steps> steps(int[] lasts) {
        BitSet wanted = new BitSet();
        for (int last : lasts) {
            wanted.set(last - settings.length() + 1, last + 1);
        }
        return StepEncoder.encode(preparation, table, groups, wanted);
    }

    /** The target at the end of each window, or the last that was known by then. */
    private float[] lastKnown(Column column, Map<String, Integer> classes, int[] lasts) {
        FittedTarget target = preparation.target();
        int[] known = new int[groups.rows().length];
        for (int position = 0; position < known.length; position++) {
            boolean here = RowEncoder.hasTarget(target, column, classes, groups.rows()[position]);
            boolean first = series.firstOf(position) == position;
            known[position] = here ? position : first ? -1 : known[position - 1];
        }
        float[] values = new float[Math.multiplyExact(lasts.length, target.width())];
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < lasts.length; i++) {
            if (known[lasts[i]] >= 0) {
                places.add(i);
            }
        }
        int[] rows = places.stream()
                .mapToInt(place -> groups.rows()[known[lasts[place]]])
                .toArray();
        float[] found = RowEncoder.labels(target, table, rows);
        for (int i = 0; i < places.size(); i++) {
            System.arraycopy(found, i * target.width(), values, places.get(i) * target.width(), target.width());
        }
        // Before the first known class, the first is as good as any; before the first number, the mean: 0.
        if (target.task() == Task.CLASSIFICATION) {
            for (int i = 0; i < lasts.length; i++) {
                values[i * target.width()] += known[lasts[i]] < 0 ? 1 : 0;
            }
        }
        return values;
    }
}
