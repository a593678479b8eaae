package org.netloom.core.data.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.netloom.core.data.ColumnReading;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Derivation;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.schema.Retyping;
import org.netloom.core.data.schema.SchemaInference;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.diagnose.Outcome;

/**
 * A file with the columns that are derived from it.
 *
 * @param file its table has the derived columns behind its own
 * @param profile of all these columns
 * @param settings with one entry for each of them
 */
public record DerivedData(OpenedCsv file, TableProfile profile, DataSettings settings) {

    /** The data with one more derived column, which is used as its values suggest; or with another formula for one that is there. */
    public Outcome<DerivedData> with(Derivation step) {
        DataSettings wanted = settings.withSteps(settings.steps().with(step));
        return new DerivedData(file, profile, wanted).derived().then(made -> {
            List<ColumnSettings> columns = new ArrayList<>(wanted.columns());
            boolean known = columns.stream().anyMatch(column -> column.name().equals(step.name()));
            if (!known) {
                columns.add(SchemaInference.derived(
                        made.profile.column(step.name()).orElseThrow(),
                        made.file.table().column(step.name()).orElseThrow()));
            }
            return Outcome.of(new DerivedData(made.file, made.profile, wanted.withColumns(columns)));
        });
    }

    /**
     * The data with a column whose cells are read otherwise, and which is typed again as they suggest then.
     *
     * @param change of what is missing, or of the decimal sign
     * @return takes time in the rows of the column, and of those that are derived from it
     */
    public Outcome<DerivedData> reread(String column, UnaryOperator<ColumnReading> change) {
        DataSettings wanted = settings.withColumn(column, before -> before.withReading(change.apply(before.reading())));
        return new DerivedData(file, profile, wanted).retyped();
    }

    /** What {@link #derived} gives, in which columns are typed again that are read otherwise than when they were looked through. */
    public Outcome<DerivedData> retyped() {
        return derived()
                .then(made -> Outcome.of(
                        new DerivedData(made.file, made.profile, Retyping.reread(profile, made.profile, settings))));
    }

    /**
     * The data with the columns that the settings derive, no more and no less, and its dates seen in the order that they choose; the same if it is
     * so already.
     */
    public Outcome<DerivedData> derived() {
        Table before = file.table();
        return Formulas.derive(settings, before)
                .then(table -> Outcome.of(
                        table == before && profile.isDated(settings)
                                ? this
                                : new DerivedData(
                                        file.withTable(table),
                                        profile.updated(before, table).dated(settings, table),
                                        settings)));
    }
}
