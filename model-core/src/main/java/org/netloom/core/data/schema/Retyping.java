package org.netloom.core.data.schema;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.DateText;
import org.netloom.core.data.NumberText;
import org.netloom.core.diagnose.Diagnostic;

/** What follows when a person says that a column is of another type, or is used otherwise, than was found out. Pure. */
public final class Retyping {

    private Retyping() {}

    /** Whether a network can use cells of a type without further ado. */
    public static boolean isUsable(ColumnType type) {
        return type != ColumnType.TEXT && type != ColumnType.ID;
    }

    /** Whether a column's cells can be read as a type. */
    public static boolean allows(ColumnProfile column, ColumnType type) {
        return switch (type) {
            case NUMBER -> column.numbers().isPresent() || holdsNumbers(column);
            case DATE -> column.notation().isPresent() || holdsDates(column);
            case YES_NO -> column.different() <= 2;
            case CATEGORY, TEXT, ID -> true;
            case PICTURE -> PictureAdvice.seemsSo(column);
        };
    }

    /** Whether any of the most frequent cells is a plain number; the others count as missing then. */
    private static boolean holdsNumbers(ColumnProfile column) {
        return column.top().stream()
                .anyMatch(cell -> !Double.isNaN(NumberText.parse(cell.text(), false))
                        || !Double.isNaN(NumberText.parse(cell.text(), true)));
    }

    /** Whether any of the most frequent cells is a date, whatever else it may be. */
    private static boolean holdsDates(ColumnProfile column) {
        return column.top().stream().anyMatch(cell -> Arrays.stream(DateText.Order.values())
                .anyMatch(order -> !Double.isNaN(DateText.parse(cell.text(), order))));
    }

    /** A column of another type, treated as suits it: set aside if a network cannot use it, used again if it can now. */
    public static ColumnSettings retyped(ColumnProfile column, ColumnSettings before, ColumnType type) {
        ColumnRole role = before.role();
        if (!isUsable(type)) {
            role = ColumnRole.IGNORED;
        } else if (!isUsable(before.type()) && role == ColumnRole.IGNORED) {
            role = ColumnRole.FEATURE;
        }
        return SchemaInference.treated(column, type, role).withReading(before.reading());
    }

    /**
     * A column of which other values are missing, or the numbers have another decimal sign: of the type, and scaled, as its cells suggest then, as far as it was so before.
     * What a person chose otherwise stays.
     *
     * @param seen what it was like
     * @param now what it is like
     */
    public static ColumnSettings reread(ColumnProfile seen, ColumnProfile now, ColumnSettings before) {
        ColumnSettings read = before.withReading(
                before.reading().withMissing(now.alsoMissing()).withDecimals(now.chosenDecimals()));
        boolean target = before.role() == ColumnRole.TARGET;
        if (before.type() == seen.type() && now.type() != seen.type() && (!target || isUsable(now.type()))) {
            return retyped(now, read, now.type());
        }
        boolean usual = before.scaling()
                == SchemaInference.treated(seen, before.type(), before.role()).scaling();
        return usual
                ? read.withScaling(SchemaInference.treated(now, before.type(), before.role())
                        .scaling())
                : read;
    }

    /** What becomes of a column by that, from whatever it is when it is done. */
    public static UnaryOperator<ColumnSettings> rereading(TableProfile seen, TableProfile now, String column) {
        ColumnProfile before = seen.column(column).orElseThrow();
        ColumnProfile after = now.column(column).orElseThrow();
        return one -> reread(before, after, one);
    }

    /** The same of all columns of a table of which that is so now. */
    public static DataSettings reread(TableProfile seen, TableProfile now, DataSettings settings) {
        DataSettings result = settings;
        for (ColumnProfile before : seen.columns()) {
            Optional<ColumnProfile> other = now.column(before.name()).filter(found -> !found.isReadLike(before));
            if (other.isPresent()) {
                result = result.withColumn(before.name(), one -> reread(before, other.get(), one));
            }
        }
        return result;
    }

    /** Whether a remark says that a column is ignored that is learnt from, or asked for, after all; or warns of what has been mended. */
    public static boolean isOutdated(Diagnostic remark, DataSettings settings) {
        boolean ignores = remark.code().startsWith("ignored-")
                || remark.code().startsWith("same-")
                || remark.code().equals("leak-determines")
                || remark.code().equals("leak-correlated");
        return LeakSuspicion.isOutdated(remark, settings)
                || ignores
                        && settings.columns().stream()
                                .filter(column -> column.role() != ColumnRole.IGNORED)
                                .anyMatch(column -> column.name()
                                        .equals(String.valueOf(
                                                remark.arguments().get(0))));
    }
}
