package org.netloom.core.data;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.shape.Task;

/**
 * Turns the series of a table into windows. Of each part of the data, each row that lies in a window is encoded once, or once a block where the table lies on
 * disk.
 */
final class WindowEncoder {

    private final Preparation preparation;
    private final WindowSettings settings;
    private final Table table;
    private final Series series;
    private final RowGroups groups;
    private final StepEncoder steps;
    private final boolean changes;

    WindowEncoder(Preparation preparation, FittedWindows windows, Table table) {
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
        this.steps = new StepEncoder(preparation, table, groups);
    }

    /** Every window of the table; the last row of each stands for it. */
    Outcome<PreparedRows> forecasts() {
        BitSet lasts = new BitSet();
        for (int position = 0; position < groups.size(); position++) {
            lasts.set(position, series.isWindow(position));
        }
        return lasts.isEmpty()
                ? Outcome.failed(Diagnostic.error("window-incomplete", settings.length(), groups.size()))
                : StepStream.of(
                        preparation,
                        table,
                        groups,
                        new Samples(rowsAt(lasts.stream().toArray()), false),
                        Progress.UNSEEN);
    }

    /** The windows before chosen rows, with what these rows answer. */
    Outcome<PreparedRows> labelled(int[] wanted, Progress progress) {
        FittedTarget target = preparation.target();
        Column column = table.column(target.name()).orElseThrow();
        Map<String, Integer> classes = RowEncoder.indices(target.classNames());
        int[] asked = Arrays.stream(wanted)
                .filter(row -> groups.positionOf(row) >= 0)
                .filter(row -> series.isAsked(groups.positionOf(row)))
                .filter(row -> RowEncoder.hasTarget(target, column, classes, row))
                .map(groups::positionOf)
                .toArray();
        Arrays.sort(asked);
        return StepStream.of(preparation, table, groups, new Samples(rowsAt(asked), true), progress);
    }

    private int[] rowsAt(int[] positions) {
        for (int i = 0; i < positions.length; i++) {
            positions[i] = groups.rowAt(positions[i]);
        }
        return positions;
    }

    /** Windows in the order of their positions. */
    private final class Samples implements StepSamples {

        private final int[] sourceRows;
        private final boolean labelled;

        /** @param sourceRows the rows that are asked for, or if there are no labels the last ones of the windows */
        Samples(int[] sourceRows, boolean labelled) {
            this.sourceRows = sourceRows;
            this.labelled = labelled;
        }

        @Override
        public int[] sourceRows() {
            return sourceRows;
        }

        @Override
        public int rowsEach() {
            return labelled ? Math.min(settings.stride(), settings.length()) : 1;
        }

        @Override
        public int rowsShared() {
            return settings.length();
        }

        @Override
        public float largest(float ofRows) {
            return WindowRows.largest(ofRows, counted());
        }

        /** Where a window ends. */
        private int last(int sample) {
            return groups.positionOf(sourceRows[sample]) - (labelled ? settings.horizon() : 0);
        }

        @Override
        public BitSet positions(int from, int to) {
            BitSet positions = new BitSet();
            for (int sample = from; sample < to; sample++) {
                int last = last(sample);
                positions.set(last - settings.length() + 1, last + 1);
            }
            return positions;
        }

        @Override
        public Outcome<PreparedRows> prepare(int from, int to) {
            return steps.encode(positions(from, to)).then(encoded -> Outcome.of(prepare(from, to, encoded)));
        }

        private PreparedRows prepare(int from, int to, StepEncoder.Steps encoded) {
            FittedTarget target = preparation.target();
            int[] lasts = new int[to - from];
            int[] starts = new int[lasts.length];
            for (int i = 0; i < lasts.length; i++) {
                lasts[i] = last(from + i);
                starts[i] = encoded.placeOf(lasts[i] - settings.length() + 1);
            }
            int[] some = Arrays.copyOfRange(sourceRows, from, to);
            Past past = labelled || changes ? new Past(new LastTargets(lasts).known(), changes) : Past.NONE;
            float[] labels = labelled ? RowEncoder.labels(target, table, some) : new float[0];
            for (int row = 0; changes && row < labels.length; row++) {
                labels[row] -= past.base(row);
            }
            return new PreparedRows(
                    some.length,
                    preparation.featureWidth(),
                    target.width(),
                    new WindowRows(encoded.values(), preparation.stepWidth(), starts, settings.length(), counted()),
                    new NumberRows(labels, target.width()),
                    some,
                    past);
        }
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

    /** The target at the end of each window, or the last that was known by then. */
    private final class LastTargets {

        private final FittedTarget target = preparation.target();
        private final Column column = table.column(target.name()).orElseThrow();
        private final Map<String, Integer> classes = RowEncoder.indices(target.classNames());
        private final int[] lasts;

        /** @param lasts ascending */
        LastTargets(int[] lasts) {
            this.lasts = lasts;
        }

        /** Where each was known last; -1 if it never was before. */
        private int[] positions() {
            int[] known = new int[lasts.length];
            for (int i = 0; i < lasts.length; i++) {
                int first = series.firstOf(lasts[i]);
                int done = i > 0 && lasts[i - 1] >= first ? lasts[i - 1] : first - 1;
                int at = lasts[i];
                while (at > done && !RowEncoder.hasTarget(target, column, classes, groups.rowAt(at))) {
                    at--;
                }
                known[i] = at > done ? at : done >= first ? known[i - 1] : -1;
            }
            return known;
        }

        FeatureRows known() {
            int[] known = positions();
            int[] places = new int[known.length];
            int found = 0;
            for (int i = 0; i < known.length; i++) {
                if (known[i] >= 0) {
                    places[found++] = i;
                }
            }
            int width = target.width();
            int[] rows = Arrays.stream(places, 0, found)
                    .map(place -> groups.rowAt(known[place]))
                    .toArray();
            float[] labels = RowEncoder.labels(target, table, rows);
            float[] values = new float[Math.multiplyExact(known.length, width)];
            for (int i = 0; i < found; i++) {
                System.arraycopy(labels, i * width, values, places[i] * width, width);
            }
            // Before the first known class, the first is as good as any; before the first number, the mean: 0.
            if (target.task() == Task.CLASSIFICATION) {
                for (int i = 0; i < known.length; i++) {
                    values[i * width] += known[i] < 0 ? 1 : 0;
                }
            }
            return new NumberRows(values, width);
        }
    }
}
