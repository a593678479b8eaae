package org.netloom.core.data.prepare;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.FittedWindows;
import org.netloom.core.data.RowGroups;
import org.netloom.core.data.Series;
import org.netloom.core.data.Table;
import org.netloom.core.data.WindowSettings;
import org.netloom.core.diagnose.Diagnostic;

/** Windows within one series, or within each of several: the row behind a window stands for it. */
final class WindowSampling implements Sampling {

    private final DataSettings settings;
    private final Table table;
    private final FittedWindows windows;
    private final Series series;

    WindowSampling(DataSettings settings, WindowSettings wanted, Table table) {
        this.settings = settings;
        this.table = table;
        this.windows = SeriesOrder.windows(settings, wanted, table);
        this.series = SeriesOrder.series(settings, windows, table);
    }

    @Override
    public int[] asked(BitSet kept, List<Diagnostic> remarks) {
        new SeriesOrder(settings, series, windows, table, remarks).check();
        ColumnSettings target = settings.target().orElseThrow();
        Column column = table.column(target.name()).orElseThrow();
        RowGroups groups = series.groups();
        int[] possible = Arrays.stream(groups.rows())
                .filter(kept::get)
                .filter(row -> series.isAsked(groups.positionOf(row)))
                .sorted()
                .toArray();
        int[] asked = Arrays.stream(possible)
                .filter(row -> Sampling.hasAnswer(target, column, row))
                .toArray();
        if (asked.length < possible.length) {
            remarks.add(Diagnostic.info("rows-without-target", possible.length - asked.length, target.name()));
        }
        return asked;
    }

    /** Of each series all rows up to the last that a training sample asks for. */
    @Override
    public int[] fitted(int[] training) {
        RowGroups groups = series.groups();
        int[] ends = new int[groups.count()];
        for (int row : training) {
            int position = groups.positionOf(row);
            int group = groups.groupAt(position);
            ends[group] = Math.max(ends[group], position + 1);
        }
        return IntStream.range(0, ends.length)
                .flatMap(group -> IntStream.range(groups.start(group), ends[group]))
                .map(position -> groups.rows()[position])
                .sorted()
                .toArray();
    }

    /** The target of every row that is fitted on is known by the time of the last training sample. */
    @Override
    public int[] answers(int[] training) {
        return fitted(training);
    }

    @Override
    public Diagnostic tooFew(int samples) {
        WindowSettings wanted = windows.settings();
        return Diagnostic.error("too-few-windows", samples, table.rows(), wanted.length(), wanted.horizon());
    }

    @Override
    public Optional<FittedWindows> windows() {
        return Optional.of(windows);
    }
}
