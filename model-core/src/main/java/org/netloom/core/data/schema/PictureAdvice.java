package org.netloom.core.data.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Reason;
import org.netloom.core.data.Table;
import org.netloom.core.data.picture.PictureFiles;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** What it means that the cells of a column name pictures: that they are looked for, and shown to the network. */
public final class PictureAdvice {

    /** So many cells are looked for on disk. */
    private static final int LOOKED_AT = 100;

    /** The share of cells that must end as pictures do, whether they are found or not. */
    private static final double MOSTLY = 0.9;

    /** The share of cells without such an ending that must be found. */
    private static final double HALF = 0.5;

    private PictureAdvice() {}

    /** Whether cells of a column seem to name pictures, as far as can be said without looking for them. */
    public static boolean seemsSo(ColumnProfile column) {
        return column.type() == ColumnType.PICTURE
                || column.top().stream().anyMatch(cell -> PictureFiles.isNamedSo(cell.text()));
    }

    /**
     * Finds the columns whose cells name pictures. Looks at disk: not for the window's thread.
     *
     * @param files where they are looked for
     * @return the profile in which they are pictures if some were found; remarks tell where some or all were not
     */
    public static Outcome<TableProfile> recognise(Table table, TableProfile profile, PictureFiles files) {
        List<Diagnostic> remarks = new ArrayList<>();
        List<ColumnProfile> columns = profile.columns().stream()
                .map(column -> recognise(table, column, files, remarks))
                .toList();
        return new Outcome.Success<>(new TableProfile(columns), remarks);
    }

    private static ColumnProfile recognise(
            Table table, ColumnProfile seen, PictureFiles files, List<Diagnostic> remarks) {
        boolean words =
                switch (seen.type()) {
                    case CATEGORY, TEXT, ID -> true;
                    case NUMBER, YES_NO, DATE, PICTURE -> false;
                };
        if (!words || seen.present() == 0 || seen.isConstant()) {
            return seen;
        }
        List<String> cells = some(table.column(seen.name()).orElseThrow());
        long named = cells.stream().filter(PictureFiles::isNamedSo).count();
        List<String> lost =
                cells.stream().filter(cell -> files.find(cell).isEmpty()).toList();
        int found = cells.size() - lost.size();
        boolean all = named >= MOSTLY * cells.size();
        if (all ? found == 0 : found < HALF * cells.size()) {
            if (all) {
                remarks.add(
                        Diagnostic.warning("paths-nowhere", seen.name(), cells.size(), lost.get(0), files.lookedIn()));
            }
            return seen;
        }
        if (!lost.isEmpty()) {
            remarks.add(Diagnostic.warning(
                    "paths-partly", seen.name(), found, cells.size(), lost.get(0), files.lookedIn()));
        }
        return seen.retyped(ColumnType.PICTURE, Reason.of("type-picture-names", found, cells.size()));
    }

    /** Cells from the whole of a column. */
    private static List<String> some(Column column) {
        List<String> cells = new ArrayList<>();
        double step = Math.max(1, (double) column.size() / LOOKED_AT);
        for (double row = 0; row < column.size(); row += step) {
            String cell = column.cell((int) row);
            if (cell != null) {
                cells.add(cell);
            }
        }
        for (int row = 0; row < column.size() && cells.isEmpty(); row++) {
            if (!column.isMissing(row)) {
                cells.add(column.text(row));
            }
        }
        return cells;
    }

    /** Learns from a column of pictures, beside what is learnt from already. */
    public static DataSettings with(DataSettings settings, String name) {
        return settings.withColumn(name, column -> column.withType(ColumnType.PICTURE)
                        .withRole(ColumnRole.FEATURE)
                        .withImputation(Imputation.DROP_ROW))
                .withWindows(Optional.empty());
    }
}
