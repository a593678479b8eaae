package org.netloom.core.data.prepare;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
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
        RowList asked = new RowList();
        int unanswered = 0;
        for (int row = kept.nextSetBit(0); row >= 0; row = kept.nextSetBit(row + 1)) {
            int position = groups.positionOf(row);
            if (position < 0 || !series.isAsked(position)) {
                continue;
            }
            if (Sampling.hasAnswer(target, column, row)) {
                asked.add(row);
            } else {
                unanswered++;
            }
        }
        if (unanswered > 0) {
            remarks.add(Diagnostic.info("rows-without-target", unanswered, target.name()));
        }
        return asked.inOrderAdded();
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
        BitSet fitted = new BitSet(table.rows());
        for (int group = 0; group < ends.length; group++) {
            for (int position = groups.start(group); position < ends[group]; position++) {
                fitted.set(groups.rowAt(position));
            }
        }
        return fitted.stream().toArray();
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
